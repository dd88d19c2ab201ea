-- The two members of an onboarding are called by the parts they play in it, as everywhere else: a lead or an admin may
-- be its host, so the name of a team was untrue.

alter table onboardings rename column sales_member_id to rep_member_id;

alter table onboardings rename column cs_member_id to host_member_id;

alter index onboardings_by_sales rename to onboardings_by_rep;

alter index onboardings_by_cs rename to onboardings_by_host;
