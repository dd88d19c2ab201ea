-- What a search looks through: what was written of a point, without what was only chosen or ticked.
create function words_text(fields jsonb) returns text language sql immutable strict parallel safe as
$$ select string_agg(value, ' ' order by key) from jsonb_each_text(fields)
  where key not in ('side', 'promiseKind', 'measureFirst') $$;

-- An index of three letters at a time finds words inside of text. Where the database's owner may not have the extension,
-- everything is found all the same, and not as fast.
do $$
begin
  create extension if not exists pg_trgm;
exception when others then
  raise notice 'pg_trgm can not be had: search works without its indexes (%)', sqlerrm;
end $$;

do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index customers_by_letters on customers using gin (name gin_trgm_ops);
    create index contacts_by_letters on contacts using gin (name gin_trgm_ops, email gin_trgm_ops);
    create index onboardings_by_letters on onboardings using gin (deal_name gin_trgm_ops, crm_id gin_trgm_ops);
    create index wordings_by_letters on wordings using gin (words_text(fields) gin_trgm_ops);
    create index notices_by_letters on notices
      using gin ((message->>'subject') gin_trgm_ops, (message->>'to') gin_trgm_ops);
  end if;
end $$;
