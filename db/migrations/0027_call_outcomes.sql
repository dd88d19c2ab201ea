-- What came of a point that was set for the call: the wording that was talked about, and the one it led to. Where the
-- words stay as they were, that is a wording of its own too, so that the customer says yes to what came of the call.
create table call_outcomes (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  statement_id uuid not null,
  from_wording_id uuid not null,
  wording_id uuid not null unique,
  line text not null,
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  unique (statement_id, from_wording_id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id),
  foreign key (workspace_id, from_wording_id) references wordings (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index call_outcomes_by_onboarding on call_outcomes (workspace_id, onboarding_id, at);

call keep_pages_true('call_outcomes', 'pages_of_onboarding');
