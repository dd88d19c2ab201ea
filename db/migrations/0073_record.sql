-- What happened to a workspace, and to no onboarding of it, is read the latest first.
create index events_of_workspace on events (workspace_id, id) where onboarding_id is null;
