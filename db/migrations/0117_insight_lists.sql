-- The onboardings behind a figure of the whole workspace, or of a starting point, those signed last in front.
create index insight_facts_by_week on insight_facts (workspace_id, week desc, onboarding_id desc);

drop index insight_facts_of_rep;

drop index insight_facts_of_host;

create index insight_facts_of_rep on insight_facts (workspace_id, rep_member_id, week desc, onboarding_id desc);

create index insight_facts_of_host on insight_facts (workspace_id, host_member_id, week desc, onboarding_id desc);
