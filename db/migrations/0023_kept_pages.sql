-- What pages look up by a wording, and by an onboarding alone.
create index publication_items_by_wording on publication_items (wording_id);

create index answers_by_proposed_wording on answers (proposed_wording_id) where proposed_wording_id is not null;

create index customer_sessions_of_contact on customer_sessions (contact_id, created_at);

create index submissions_of_onboarding on submissions (onboarding_id, at);

create index answers_of_onboarding on answers (onboarding_id, at);

-- A customer's page is kept by the process that made it until something it depends on is written. Each write of such a
-- table gives its onboarding (or its whole workspace) another version, in the same transaction, whoever writes and
-- whichever column. A version is random: it can't come again, not even after a backup was put back.
create table page_versions (
  scope_id uuid primary key,
  version uuid not null
);

create function move_pages(scopes uuid[]) returns void language sql as
$$
  insert into page_versions (scope_id, version)
  select scope, gen_random_uuid() from (select distinct unnest(scopes) as scope order by 1) as moved
  on conflict (scope_id) do update set version = excluded.version
$$;

-- For tables with the onboarding in their rows.
create function pages_of_onboarding() returns trigger language plpgsql as
$$ begin perform move_pages(array(select onboarding_id from changed)); return null; end $$;

-- For onboardings and workspaces themselves.
create function pages_of_row() returns trigger language plpgsql as
$$ begin perform move_pages(array(select id from changed)); return null; end $$;

create function pages_of_workspace() returns trigger language plpgsql as
$$ begin perform move_pages(array(select workspace_id from changed)); return null; end $$;

create function pages_of_customer() returns trigger language plpgsql as
$$ begin
  perform move_pages(array(select o.id from onboardings o join changed c on c.id = o.customer_id));
  return null;
end $$;

create function pages_of_statement() returns trigger language plpgsql as
$$ begin
  perform move_pages(array(select s.onboarding_id from statements s join changed c on c.statement_id = s.id));
  return null;
end $$;

-- Gives a table its three triggers; a table that a page comes to read is added by one more call.
create procedure keep_pages_true(watched regclass, mover regproc) language plpgsql as
$$ declare act text; begin
  foreach act in array array['insert', 'update', 'delete'] loop
    execute format(
      'create trigger %I after %s on %s referencing %s table as changed for each statement execute function %s()',
      'pages_on_' || act, act, watched, case act when 'delete' then 'old' else 'new' end, mover);
  end loop;
end $$;

call keep_pages_true('workspaces', 'pages_of_row');

call keep_pages_true('members', 'pages_of_workspace');

call keep_pages_true('customers', 'pages_of_customer');

call keep_pages_true('onboardings', 'pages_of_row');

call keep_pages_true('statements', 'pages_of_onboarding');

call keep_pages_true('wordings', 'pages_of_statement');

call keep_pages_true('contacts', 'pages_of_onboarding');

call keep_pages_true('handoff_answers', 'pages_of_onboarding');

call keep_pages_true('publications', 'pages_of_onboarding');

call keep_pages_true('publication_items', 'pages_of_statement');

call keep_pages_true('introductions', 'pages_of_onboarding');

call keep_pages_true('answers', 'pages_of_onboarding');

call keep_pages_true('resolutions', 'pages_of_onboarding');

call keep_pages_true('sign_offs', 'pages_of_onboarding');

call keep_pages_true('sign_off_items', 'pages_of_statement');
