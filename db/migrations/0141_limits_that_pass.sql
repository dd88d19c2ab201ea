-- What is past its limit and isn't done is late, so that an onboarding is counted again when a limit passes, although nothing
-- happens to it. What shares in time count is more than before: all of them wait to be counted anew.
alter table insight_facts add column if not exists count_at timestamptz;

create index if not exists insight_facts_to_count_at on insight_facts (count_at) where count_at is not null;

update insight_facts set acts = acts + 1;
