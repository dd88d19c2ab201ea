-- An introduction may be made at a meeting, too.
alter table introductions drop constraint introductions_manner_check;

alter table introductions
  add constraint introductions_manner_check check (manner in ('mail', 'phone', 'meeting'));

-- An introduction that leaves by itself at a time: the words as they were when it was set, and the zone the time was
-- chosen in. The row goes when it leaves or is called off; with a reason in stopped_because it stays for a person.
create table scheduled_introductions (
  onboarding_id uuid primary key,
  workspace_id uuid not null,
  goes_at timestamptz not null,
  time_zone text not null,
  why text not null,
  subject text not null,
  opening text not null,
  closing text not null,
  contact_ids uuid[] not null,
  member_id uuid not null,
  set_at timestamptz not null,
  stopped_because text,
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index scheduled_introductions_to_send on scheduled_introductions (goes_at) where stopped_because is null;
