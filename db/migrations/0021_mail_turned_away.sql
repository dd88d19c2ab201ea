-- Since when the provider turns a mail away because of us, our key, our domain or our address there, and not because of
-- what the mail says. Such mail waits, and everybody is told.
alter table notices add column turned_away_at timestamptz;

create index notices_turned_away on notices (workspace_id, turned_away_at)
  where state in ('queued', 'sending') and turned_away_at is not null;
