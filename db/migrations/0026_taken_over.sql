-- Since when customer success looks after the customer. Their page says so; receipts themselves are ours alone.
alter table onboardings add column accepted_at timestamptz;

update onboardings o
set accepted_at = (
  select min(r.at) from receipts r where r.onboarding_id = o.id and r.outcome = 'accepted'
);
