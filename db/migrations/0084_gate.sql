-- Whether a deal may be closed as won before its handoff is complete and accepted.
alter table workspaces add column gate_rule text not null default 'off' check (gate_rule in ('off', 'advisory', 'required'));

-- A deal is found by its id in the CRM, the latest onboarding of it first.
create index onboardings_by_crm_id on onboardings (workspace_id, crm_id, id desc) where crm_id is not null;

-- What the CRM last said of a deal: what differs from it was put right here, and stays.
create table crm_deals (
  workspace_id uuid not null,
  onboarding_id uuid primary key,
  external_id text not null,
  deal_name text not null,
  deal_value numeric(14, 2),
  deal_currency text,
  told_at timestamptz not null,
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id)
);
