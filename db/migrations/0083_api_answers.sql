-- What a write of a program was answered, for a day, so that the same request sent again is answered the same and done once.
create table api_answers (
  key_id uuid not null,
  request_key text not null check (length(request_key) between 1 and 200),
  workspace_id uuid not null,
  request_hash text not null,
  claimed_at timestamptz not null,
  status integer,
  body text,
  primary key (key_id, request_key),
  check ((status is null) = (body is null)),
  foreign key (workspace_id, key_id) references api_keys (workspace_id, id)
);

create index api_answers_by_age on api_answers (claimed_at);
