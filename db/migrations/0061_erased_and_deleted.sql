-- A person can be erased, and an onboarding deleted. What is only ever added to has one lawful door for that: it is open
-- to the transaction that erases, while one of the two functions at the end of this file runs, and to nothing else. A
-- table is never emptied at one stroke, not even by them.
create or replace function refuse_change() returns trigger language plpgsql as
$$ begin
  if tg_level = 'ROW' and current_setting('foyer.erasing', true) = pg_current_xact_id()::text then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

-- Since when nobody is known behind this contact.
alter table contacts add column erased_at timestamptz;

-- An agreement that named somebody is written anew without them, and known by the hash of its new text; the first hash
-- stays beside it, because mail and paper name it.
alter table agreements
  add column rewritten_at timestamptz,
  add column first_hash text check (first_hash ~ '^[0-9a-f]{64}$'),
  add check ((rewritten_at is null) = (first_hash is null));

-- What is taken away is looked up by everything that may point to it.
create index answers_by_wording on answers (wording_id);

create index answers_of_contact on answers (contact_id);

create index sign_off_items_by_wording on sign_off_items (wording_id);

create index sign_offs_of_contact on sign_offs (contact_id);

create index resolutions_by_wording on resolutions (wording_id) where wording_id is not null;

create index sales_questions_by_answer on sales_questions (answer_id);

create index messages_of_contact on messages (contact_id) where contact_id is not null;

create index colleague_invitations_of_contact on colleague_invitations (contact_id);

create index notices_by_link on notices (link_id) where link_id is not null;

create index notices_by_recipient on notices (recipient_id);

-- Which rows of a table belong to the onboardings in $1: by its own column, or by what it points to. Null for a table of
-- nothing but the workspace. Read from the keys of the database itself, so that a new table is found as well.
create function rows_of_onboardings(stored regclass) returns text language sql stable as
$$ select case
  when stored = 'onboardings'::regclass then 'id = any ($1)'
  when exists (
    select from pg_attribute a where a.attrelid = stored and a.attname = 'onboarding_id' and not a.attisdropped
  ) then 'onboarding_id = any ($1)'
  else (
    select format('%I in (select id from %s where onboarding_id = any ($1))', own.attname, k.confrelid::regclass)
    from pg_constraint k
    join pg_attribute own on own.attrelid = k.conrelid and own.attnum = any (k.conkey) and own.attname <> 'workspace_id'
    where k.conrelid = stored and k.contype = 'f' and cardinality(k.conkey) = 2 and own.attnotnull
      and exists (
        select from pg_attribute a
        where a.attrelid = k.confrelid and a.attname = 'onboarding_id' and a.attnotnull and not a.attisdropped
      )
    order by k.conname
    limit 1
  )
end $$;

-- The tables of workspaces in which words of an onboarding stand, or of no onboarding, but not what workspaces say of
-- themselves and of those who work there.
create function tables_with_words() returns setof regclass language sql stable as
$$ select t.oid::regclass
  from pg_class t
  join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
  join pg_attribute w on w.attrelid = t.oid and w.attname = 'workspace_id' and not w.attisdropped
  where t.relkind = 'r' and t.relname not in ('members', 'invitations', 'portraits', 'access_log', 'password_resets')
    and (rows_of_onboardings(t.oid::regclass) is not null or t.relname like 'mail\_wording%')
  order by t.relname $$;

-- Words as they are without somebody. A rule is {pattern, anyCase, whole, within, places}: what a text is instead that
-- was nothing but the pattern, what stands instead of it inside of others, and in which places it holds where not in all.
create function words_without(said text, rules jsonb, place text) returns text language plpgsql immutable strict as
$$ declare one jsonb; flags text; begin
  for one in select value from jsonb_array_elements(rules) loop
    continue when one ? 'places' and not (one -> 'places') ? place;
    flags := case when (one ->> 'anyCase')::boolean then 'i' else '' end;
    if length(said) < 1000 then
      said := regexp_replace(said, '^\s*(?:' || (one ->> 'pattern') || ')\s*$', one ->> 'whole', flags);
    end if;
    said := regexp_replace(said, one ->> 'pattern', one ->> 'within', 'g' || flags);
  end loop;
  return said;
end $$;

create function json_without(said jsonb, rules jsonb, place text) returns jsonb language plpgsql immutable strict as
$$ begin
  return case jsonb_typeof(said)
    when 'string' then to_jsonb(words_without(said #>> '{}', rules, place))
    when 'object' then (
      select coalesce(jsonb_object_agg(key, json_without(value, rules, key)), '{}') from jsonb_each(said))
    when 'array' then (
      select coalesce(jsonb_agg(json_without(value, rules, place) order by nth), '[]')
      from jsonb_array_elements(said) with ordinality as one (value, nth))
    else said
  end;
end $$;

-- How a column reads without somebody; null for one that holds no words. A contact's own columns are written by the
-- program, and agreements have a hash to keep.
create function column_without(of_column text, of_type text, of_table regclass) returns text language sql stable as
$$ select case
  when of_table = 'agreements'::regclass then null
  when of_table = 'contacts'::regclass and of_column <> 'no_mail_reason' then null
  when of_type = 'text' then format('words_without(%1$I, $2, %1$L)', of_column)
  when of_type = 'jsonb' then format('json_without(%1$I, $2, %1$L)', of_column)
  when of_type = 'text[]' then format(
    'case when %1$I is not null then array(select words_without(word, $2, %1$L) from unnest(%1$I) with ordinality as one (word, nth) order by nth) end',
    of_column)
end $$;

-- What a table would read without somebody: its columns with words, and which rows those are. Of some onboardings, or of
-- none for what belongs to no onboarding. Words of a statement in $4 are somebody else's and stay.
create function words_of_table(stored regclass, of_none boolean, out own text, out anew text, out whose text)
language plpgsql stable as
$$ begin
  select string_agg(format('%I', a.attname), ', ' order by a.attnum),
    string_agg(column_without(a.attname, format_type(a.atttypid, null), stored), ', ' order by a.attnum)
  into own, anew
  from pg_attribute a
  where a.attrelid = stored and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and column_without(a.attname, format_type(a.atttypid, null), stored) is not null;
  whose := case
    when not of_none then rows_of_onboardings(stored)
    when rows_of_onboardings(stored) is null then 'true'
    when exists (
      select from pg_attribute a where a.attrelid = stored and a.attname = 'onboarding_id' and not a.attnotnull
    ) then 'onboarding_id is null'
  end;
  if own is null or whose is null then
    whose := null;
    return;
  end if;
  whose := format('workspace_id = $3 and %s and %s and (%s) is distinct from (%s)', whose,
    case when stored = 'wordings'::regclass then 'statement_id <> all ($4)' else 'true' end, own, anew);
end $$;

-- Rows in which a rule would find something: of each table up to so many, mail without its words.
create function words_found(of_workspace uuid, onboardings uuid[], rules jsonb, spared uuid[], at_most integer)
returns table (place text, held jsonb) language plpgsql stable as
$$ declare stored regclass; said record; begin
  for stored in select tables_with_words() loop
    said := words_of_table(stored, false);
    continue when said.whose is null;
    return query execute format('select %L, %s from %s as t where %s limit $5', stored::text,
      case when stored = 'notices'::regclass then 'jsonb_build_object()' else 'to_jsonb(t)' end, stored, said.whose)
    using onboardings, rules, of_workspace, spared, at_most;
  end loop;
end $$;

-- Rewrites every row that a rule finds something in; of no onboarding where none are named. Used by erase_person alone.
create function rewrite_rows(of_workspace uuid, onboardings uuid[], rules jsonb, spared uuid[]) returns void
language plpgsql as
$$ declare stored regclass; said record; begin
  for stored in select tables_with_words() loop
    said := words_of_table(stored, onboardings is null);
    continue when said.whose is null;
    execute format('update %s set (%s) = row(%s) where %s', stored, said.own, said.anew, said.whose)
    using onboardings, rules, of_workspace, spared;
  end loop;
end $$;

-- The first lawful door. Rewrites what stands of a person: in their own onboardings by all rules, in others of their
-- customers and where there is no onboarding by those of their whole name and address alone; their own wordings become
-- those of a contact. Agreements that change get another hash, and are returned with both.
create function erase_person(
  of_workspace uuid, theirs uuid[], others uuid[], sure jsonb, besides jsonb, own_wordings uuid[], spared uuid[], erased_name text
) returns table (of_onboarding uuid, of_version integer, from_hash text, to_hash text) language plpgsql as
$$ begin
  perform set_config('foyer.erasing', pg_current_xact_id()::text, true);
  update wordings w set fields = w.fields || jsonb_build_object('name', erased_name, 'email', '', 'title', '', 'does', '')
  where w.workspace_id = of_workspace and w.id = any (own_wordings);
  perform rewrite_rows(of_workspace, theirs, sure || besides, spared);
  perform rewrite_rows(of_workspace, others, sure, spared);
  perform rewrite_rows(of_workspace, null, sure, spared);
  return query with anew as (
    select a.id, a.hash as was, json_without(
      a.document::jsonb, case when a.onboarding_id = any (theirs) then sure || besides else sure end, 'document') as said
    from agreements a
    where a.workspace_id = of_workspace and a.onboarding_id = any (theirs || others)
  )
  update agreements a set
    document = anew.said::text,
    hash = encode(sha256(convert_to(anew.said::text, 'UTF8')), 'hex'),
    first_hash = coalesce(a.first_hash, a.hash),
    rewritten_at = foyer_now()
  from anew where anew.id = a.id and a.document::jsonb is distinct from anew.said
  returning a.onboarding_id, a.version, anew.was, a.hash;
  perform set_config('foyer.erasing', '', true);
end $$;

-- The second lawful door. Takes every row of an onboarding away, each table once nothing points to it any more.
create function delete_onboarding(of_workspace uuid, gone uuid) returns void language plpgsql as
$$ declare waiting regclass[]; held regclass[]; stored regclass; begin
  perform from onboardings where workspace_id = of_workspace and id = gone;
  if not found then raise exception 'there is no onboarding % to delete', gone; end if;
  perform set_config('foyer.erasing', pg_current_xact_id()::text, true);
  select array_agg(t.oid::regclass order by t.relname) into waiting
  from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
  where t.relkind = 'r' and rows_of_onboardings(t.oid::regclass) is not null;
  while cardinality(waiting) > 0 loop
    held := '{}';
    foreach stored in array waiting loop
      begin
        execute format('delete from %s where %s', stored, rows_of_onboardings(stored)) using array[gone];
      exception when foreign_key_violation then
        held := held || stored;
      end;
    end loop;
    if cardinality(held) = cardinality(waiting) then
      raise exception 'these tables hold each other: %', held;
    end if;
    waiting := held;
  end loop;
  delete from page_versions where scope_id = gone;
  perform set_config('foyer.erasing', '', true);
end $$;

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_onboardings;

alter table events add constraint events_of_onboardings check (onboarding_id is null or kind in (
  'onboarding_started', 'settled', 'owner_changed', 'customer_merged',
  'deal_changed', 'onboarding_closed', 'onboarding_reopened', 'onboarding_archived',
  'part_answered', 'part_answer_withdrawn', 'red_flag_recorded', 'red_flag_removed', 'red_flag_restored',
  'handoff_submitted', 'handoff_taken_back',
  'statement_recorded', 'statement_reworded', 'statement_changed', 'statement_removed', 'statement_restored',
  'promises_judged', 'handoff_accepted', 'handoff_returned',
  'guide_reworded', 'recorded_words_kept', 'statement_left_out', 'statement_put_back', 'greeting_written',
  'guide_published', 'shown_first_chosen',
  'introduction_sent', 'introduction_made_by_phone', 'introduction_made_at_meeting', 'introduction_set',
  'introduction_set_anew', 'introduction_called_off', 'introduction_did_not_leave', 'introduction_sent_again',
  'page_opened', 'page_opened_by_copied_link', 'contact_added', 'contact_introduced', 'colleague_brought_in', 'colleague_asked_for',
  'colleague_let_in', 'colleague_left_out', 'page_not_theirs', 'first_contact_made', 'link_renewed', 'link_copied', 'link_revoked',
  'fresh_link_asked', 'fresh_link_asked_by_address', 'address_corrected', 'person_replaced',
  'statement_confirmed', 'statement_corrected', 'statement_added', 'statement_set_for_call', 'answer_withdrawn',
  'signed_off', 'agreement_kept', 'sign_off_withdrawn', 'fast_answers_taken_back', 'correction_resolved',
  'call_outcome_noted', 'point_left_open',
  'sales_asked', 'sales_answered',
  'question_asked', 'question_taken_back', 'question_answered', 'question_read',
  'mail_bounced', 'mail_marked_arrived', 'mail_sent_again',
  'colleague_reminded',
  'person_erased', 'agreement_rewritten'
));

alter table events drop constraint events_of_workspaces;

alter table events add constraint events_of_workspaces check (onboarding_id is not null or (statement_id is null and kind in (
  'member_invited', 'invitation_resent', 'invitation_revoked', 'invitation_accepted', 'member_disabled',
  'member_enabled', 'member_role_changed', 'member_profile_changed', 'member_away', 'member_back',
  'mail_worded', 'mail_wording_reset', 'workspace_mail_marked_arrived', 'workspace_mail_sent_again',
  'workspace_changed', 'own_day_closed', 'own_day_removed', 'holiday_worked', 'holiday_kept',
  'workspace_exported', 'customer_exported',
  'onboarding_deleted'
)));
