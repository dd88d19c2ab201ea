-- The texts of mail that a workspace has put in its own words. Ours stand in the templates; a text that is not here is ours.
create table mail_wordings (
  workspace_id uuid not null references workspaces (id),
  kind text not null,
  part text not null,
  text text not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, kind, part),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- What a member tries out before it counts: one draft for each mail, theirs alone.
create table mail_wording_drafts (
  workspace_id uuid not null references workspaces (id),
  kind text not null,
  member_id uuid not null,
  texts jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, kind, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
