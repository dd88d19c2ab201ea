-- A person of a customer exists once and takes part in onboardings as a contact of each. Who reads the same mailbox is
-- the same person, over all onboardings of a workspace; somebody without an address is a person of their own.
create table people (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id),
  name text not null,
  address text check (address = lower(address)),
  language text not null default 'en',
  time_zone text,
  unique (workspace_id, id)
);

create unique index people_by_address on people (workspace_id, address) where address is not null;

create index people_by_any_address on people (address) where address is not null;

alter table contacts add column person_id uuid;

-- Called as they were called last, where they still are a contact.
insert into people (id, workspace_id, name, address, language, time_zone)
select distinct on (c.workspace_id, lower(c.email)) gen_random_uuid(), c.workspace_id, c.name, lower(c.email), c.language, c.time_zone
from contacts c
where c.email is not null
order by c.workspace_id, lower(c.email), c.replaced_at is not null, c.id desc;

update contacts c set person_id = p.id from people p where p.workspace_id = c.workspace_id and p.address = lower(c.email);

update contacts set person_id = gen_random_uuid() where email is null;

insert into people (id, workspace_id, name, language, time_zone)
select person_id, workspace_id, name, language, time_zone from contacts where email is null;

alter table contacts
  alter column person_id set not null,
  add foreign key (workspace_id, person_id) references people (workspace_id, id);

create index contacts_by_person on contacts (person_id);

drop index contacts_by_address;

drop index contacts_by_any_address;
