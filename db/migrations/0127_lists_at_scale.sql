-- Lists of an onboarding by its customer's name go along an index, however long they are and wherever a page begins. The name
-- stands with the onboarding as the customer's index holds it; it changes only where two customers become one.
alter table onboardings add column listed_name text not null default '';

update onboardings o set listed_name = customer_key(c.name) from customers c where c.id = o.customer_id;

create function name_in_lists() returns trigger language plpgsql as $$
begin
  -- A row that is put back from a backup comes with it.
  if tg_op = 'UPDATE' or new.listed_name = '' then
    new.listed_name := coalesce((select customer_key(c.name) from customers c where c.id = new.customer_id), '');
  end if;
  return new;
end $$;

create trigger onboardings_name_in_lists before insert or update of customer_id on onboardings
  for each row execute function name_in_lists();

create index onboardings_by_name on onboardings (workspace_id, listed_name, id) where archived_at is null;

create index onboardings_by_name_of_stage on onboardings (workspace_id, listed_stage, listed_name, id) where closed_at is null;

create index onboardings_by_name_of_rep on onboardings (workspace_id, rep_member_id, listed_name, id) where archived_at is null;

create index onboardings_by_name_of_host on onboardings (workspace_id, host_member_id, listed_name, id) where archived_at is null;

create index onboardings_by_name_closed on onboardings (workspace_id, listed_name, id)
  where closed_at is not null and archived_at is null;

create index onboardings_by_name_archived on onboardings (workspace_id, listed_name, id) where archived_at is not null;

create index onboardings_by_name_walked on onboardings (workspace_id, listed_name, id)
  where path_steps_left > 0 and closed_at is null;

-- What needs somebody, by when it is due.
create index onboardings_in_worklist on onboardings
  (workspace_id, coalesce(next_due_at, '9999-01-01 00:00:00+00'::timestamptz), id)
  where closed_at is null and (stage <> 'settled' or turn <> 'nobody');

create index onboardings_in_worklist_of_rep on onboardings
  (workspace_id, rep_member_id, coalesce(next_due_at, '9999-01-01 00:00:00+00'::timestamptz), id)
  where closed_at is null and (stage <> 'settled' or turn <> 'nobody');

create index onboardings_in_worklist_of_host on onboardings
  (workspace_id, host_member_id, coalesce(next_due_at, '9999-01-01 00:00:00+00'::timestamptz), id)
  where closed_at is null and (stage <> 'settled' or turn <> 'nobody');

-- Mail by what became of it, the newest first.
create index notices_waiting on notices (workspace_id, created_at desc, id desc) where state in ('queued', 'sending');

create index notices_gone_wrong on notices (workspace_id, created_at desc, id desc)
  where state in ('failed', 'unsure') or delivery in ('bounced', 'suppressed', 'complained', 'failed');
