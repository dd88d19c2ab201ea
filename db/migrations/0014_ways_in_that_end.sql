-- A database that was filled with the demo says so, and never becomes a real workspace. ready_at is null while the demo
-- is being made: what a killed start left behind is made anew.
create table demo (
  only_row boolean primary key default true check (only_row),
  begun_at timestamptz not null,
  ready_at timestamptz
);

-- Demos of before know no mark. The addresses of their cast can belong to nobody: .example is reserved.
insert into demo (begun_at, ready_at)
select w.created_at, case when exists (select from customers c where c.workspace_id = w.id and c.name = 'Tallowgate Theatres') then w.created_at end
from workspaces w
join members m on m.workspace_id = w.id and m.email = 'sam@brindlewick.example'
where w.name = 'Brindlewick'
limit 1;

-- What is only added to can't be emptied at one stroke either.
create trigger events_never_emptied before truncate on events for each statement execute function refuse_change();

create trigger wordings_never_emptied before truncate on wordings for each statement execute function refuse_change();

-- Who takes somebody's place is a contact of their own; the one before keeps their answers and has no way in.
alter table contacts add column replaced_at timestamptz;

alter table contacts drop constraint contacts_statement_id_key;

create unique index contacts_by_statement on contacts (statement_id) where replaced_at is null;

create index customer_sessions_by_contact on customer_sessions (workspace_id, contact_id) where ended_at is null;

create index customer_sessions_by_expiry on customer_sessions (expires_at);

create index sessions_by_expiry on sessions (expires_at);

-- Whoever holds a link that went to an address since corrected, or to a person since replaced, gets in no more.
update welcome_links l set revoked_at = foyer_now()
where l.revoked_at is null and exists (
  select from events e
  where e.workspace_id = l.workspace_id and e.onboarding_id = l.onboarding_id and e.kind = 'address_corrected'
    and e.details ->> 'contact' = l.contact_id::text and e.at > l.issued_at
);

update welcome_links l set revoked_at = foyer_now()
from contacts c
where c.id = l.contact_id and l.revoked_at is null and exists (
  select from answers a
  join resolutions r on r.answer_id = a.id and r.outcome = 'adopted'
  join wordings after on after.id = a.proposed_wording_id
  join wordings before on before.id = a.wording_id
  where a.workspace_id = c.workspace_id and a.statement_id = c.statement_id and r.at > l.issued_at
    and (lower(after.fields ->> 'name') is distinct from lower(before.fields ->> 'name')
      or lower(coalesce(after.fields ->> 'email', '')) is distinct from lower(coalesce(before.fields ->> 'email', '')))
);

-- Health is shown by writing.
create table health (
  only_row boolean primary key default true check (only_row),
  written_at timestamptz not null
);

-- Members' ways in: who came in, who was refused, where it was slowed down. Kept for a while, then tidied away.
create table access_log (
  id uuid primary key,
  kind text not null check (kind in ('signed_in', 'sign_in_refused', 'sign_in_slowed', 'password_mailed', 'password_changed', 'signed_out_everywhere')),
  workspace_id uuid,
  member_id uuid,
  client_address text not null,
  at timestamptz not null,
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index access_log_by_time on access_log (at);

create index access_log_by_member on access_log (workspace_id, member_id, at);
