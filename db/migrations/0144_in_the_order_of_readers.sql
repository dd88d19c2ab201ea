-- Customers stand where a reader looks for them: é beside e, capitals beside small letters. The name in lists is the name as a
-- search reads it, and it is compared sign by sign on every database, whatever language that was set up for.
alter table onboardings alter column listed_name type text collate "C";

create or replace function name_in_lists() returns trigger language plpgsql as $$
begin
  -- A row that is put back from a backup comes with its own, maybe before its customer does.
  if tg_op = 'UPDATE' or new.listed_name = '' then
    new.listed_name := coalesce((select left(plain_words(c.name), 300) from customers c where c.id = new.customer_id), '');
  end if;
  return new;
end $$;

update onboardings o set listed_name = left(plain_words(c.name), 300) from customers c
  where c.id = o.customer_id and o.listed_name <> left(plain_words(c.name), 300);

do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index if not exists onboardings_crm_ids_by_letters on onboardings using gin (crm_id gin_trgm_ops) where crm_id is not null;
  end if;
end $$;
