-- Words as a search reads them: in small letters, without accents, compatibility forms and ligatures as plain letters. A space
-- stands in front of what is searched, so that every word of it begins after one.
create function plain_words(words text) returns text language sql immutable strict parallel safe as
$$ select replace(replace(replace(lower(translate(
  replace(replace(replace(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'), 'ẞ', 'ss'), 'Æ', 'ae'), 'Œ', 'oe'),
  'ØŁĐĦŦøłđıħŧ', 'oldhtoldiht')), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') $$;

-- The pattern that finds exactly these words anywhere, whatever signs they have.
create function plain_pattern(words text) returns text language sql immutable strict parallel safe as
$$ select '%' || regexp_replace(plain_words(words), '([\\%_])', '\\\1', 'g') || '%' $$;

-- Kept beside what they are made of: a search would have to read the words out of every candidate.
alter table customers add column searched text generated always as (' ' || plain_words(name)) stored;

alter table contacts add column searched text
  generated always as (' ' || plain_words(name || ' ' || coalesce(email, ''))) stored;

alter table onboardings add column searched text
  generated always as (' ' || plain_words(deal_name || ' ' || coalesce(crm_id, ''))) stored;

alter table wordings add column searched text generated always as (' ' || plain_words(words_text(fields))) stored;

alter table notices add column searched text
  generated always as (' ' || plain_words((message->>'subject') || ' ' || (message->>'to'))) stored;

drop index if exists customers_by_letters, contacts_by_letters, onboardings_by_letters, wordings_by_letters, notices_by_letters;

do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index customers_by_letters on customers using gin (searched gin_trgm_ops);
    create index contacts_by_letters on contacts using gin (searched gin_trgm_ops);
    create index onboardings_by_letters on onboardings using gin (searched gin_trgm_ops);
    create index wordings_by_letters on wordings using gin (searched gin_trgm_ops);
    create index notices_by_letters on notices using gin (searched gin_trgm_ops);
  end if;
end $$;
