-- What is asked of an onboarding by the kind of what happened is found without reading all that ever did, and so is what
-- its contacts did by links that colleagues copied.
create index events_by_kind on events (workspace_id, onboarding_id, kind, id) where onboarding_id is not null;

create index events_by_copies on events (workspace_id, onboarding_id, actor_id, at)
  where actor_kind = 'contact' and jsonb_exists(details, 'member');

create index welcome_links_of_onboarding on welcome_links (workspace_id, onboarding_id);
