-- Where something was asked, and what one of us last wrote there, is found without reading all that was ever written.
create index messages_by_place on messages (onboarding_id, place_id);

create index messages_of_ours on messages (place_id, number) where member_id is not null;
