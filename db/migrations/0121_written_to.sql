-- To which deal it was written: one that has another id since is written to anew.
alter table crm_writes add column deal_id text;
