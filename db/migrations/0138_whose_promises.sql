-- Whose a promise is stands with it, so that each way in which the ledger is narrowed has an index in its order, and is
-- counted along it.
alter table promises add column rep_member_id uuid, add column host_member_id uuid;

update promises p set rep_member_id = o.rep_member_id, host_member_id = o.host_member_id
  from onboardings o where o.id = p.onboarding_id;

alter table promises
  alter column rep_member_id set not null,
  alter column host_member_id set not null,
  add foreign key (workspace_id, rep_member_id) references members (workspace_id, id),
  add foreign key (workspace_id, host_member_id) references members (workspace_id, id);

drop index promises_of_member;

create index promises_of_member on promises
  (workspace_id, member_id, state, coalesce(due_on, '9999-12-31'::date), statement_id);

create index promises_of_rep on promises
  (workspace_id, rep_member_id, state, coalesce(due_on, '9999-12-31'::date), statement_id);

create index promises_of_host on promises
  (workspace_id, host_member_id, state, coalesce(due_on, '9999-12-31'::date), statement_id);

create index promises_of_kind on promises
  (workspace_id, kind, state, coalesce(due_on, '9999-12-31'::date), statement_id);

create index promises_of_verdict on promises
  (workspace_id, verdict, state, coalesce(due_on, '9999-12-31'::date), statement_id);

-- Kept late by the day of some place on earth; by which day it is asked stands in the workspace.
create index promises_kept_late on promises (workspace_id)
  where state = 'kept' and due_on < ((since at time zone 'UTC') + interval '14 hours')::date;
