-- A member's photo as it was made anew, known by the hash of its bytes; members.portrait holds its address. One for each
-- member: another photo takes the place of the one before, and nothing of that is kept.
create table portraits (
  workspace_id uuid not null,
  member_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  jpeg bytea not null check (octet_length(jpeg) between 1 and 100000),
  at timestamptz not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- Where customers book a time with them, at a calendar of their own choice.
alter table members add column booking_link text check (booking_link ~ '^https://' and length(booking_link) <= 500);

create index portraits_by_hash on portraits (hash);
