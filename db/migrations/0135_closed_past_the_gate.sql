-- Leads list the deals that were closed as won past the gate.
create index crm_deals_won_early on crm_deals (workspace_id, won_early_at)
  where won_early_at is not null and won_at is not null;
