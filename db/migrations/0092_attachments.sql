-- Files and pictures that we put on a step. The bytes lie in the store under the same ids; what is published of them stands
-- with the published step.
create table attachments (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  step_id uuid not null,
  name text not null check (name <> ''),
  mime text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null check (length(sha256) = 64),
  -- Of a picture that is shown: what it says to whoever doesn't see it, and its size in pixels.
  alt text check (alt <> ''),
  width integer check (width > 0),
  height integer check (height > 0),
  member_id uuid not null,
  at timestamptz not null,
  -- Taken off the step, or another of its name came.
  removed_at timestamptz,
  unique (workspace_id, onboarding_id, id),
  check (num_nonnulls(alt, width, height) in (0, 3)),
  foreign key (workspace_id, onboarding_id, step_id) references steps (workspace_id, onboarding_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index attachments_of_onboarding on attachments (onboarding_id);

create unique index attachments_of_step on attachments (step_id, name) where removed_at is null;

alter table published_steps add column attached uuid[] not null default '{}';
