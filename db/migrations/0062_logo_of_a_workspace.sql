-- A workspace's logo as it was made anew, known by the hash of its bytes; workspaces.logo holds its address. One for each
-- workspace: another takes the place of the one before, and nothing of that is kept.
create table logos (
  workspace_id uuid primary key references workspaces (id),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  png bytea not null check (octet_length(png) between 1 and 100000),
  at timestamptz not null
);

create index logos_by_hash on logos (hash);

alter table workspaces add column logo text check (logo ~ '^/logos/[0-9a-f]{64}\.png$');
