-- What waits is counted from indexes alone where PostgreSQL knows that a page has nothing but what everybody sees, which it knows
-- of pages that were vacuumed since they changed. By default it looks at a table once a fifth of it has changed.
alter table onboardings set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);

create index if not exists onboardings_waiting_until on onboardings (workspace_id, next_due_at)
  where turn <> 'nobody' and closed_at is null;
