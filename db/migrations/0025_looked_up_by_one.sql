-- What pages look up by one thing alone. Without these a query of one workspace reads every other one's rows as well.
create index answers_to_resolve on answers (workspace_id, onboarding_id)
where kind in ('corrected', 'added') and withdrawn_at is null;

create index receipts_of_onboarding on receipts (onboarding_id);

create index verdicts_by_wording on verdicts (wording_id, at);

create index contacts_by_any_address on contacts (lower(email)) where email is not null;

create index welcome_links_of_contact on welcome_links (contact_id);
