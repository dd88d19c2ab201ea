-- How many months a workspace keeps an onboarding after it was closed; without a number, for good.
alter table workspaces add column closed_kept_months integer check (closed_kept_months between 1 and 120);

-- The few that delete what is closed are looked for every few minutes.
create index workspaces_that_delete on workspaces (id) where closed_kept_months is not null;
