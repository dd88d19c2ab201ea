-- A promise that customer success would keep only with changes, or not at all, and whose recorded words were found
-- right for the customer as they are: by whom, and when.
create table kept_wordings (
  workspace_id uuid not null,
  onboarding_id uuid not null,
  statement_id uuid not null,
  wording_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (statement_id, wording_id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index kept_wordings_by_onboarding on kept_wordings (workspace_id, onboarding_id);
