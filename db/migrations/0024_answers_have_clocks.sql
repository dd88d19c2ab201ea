-- The answer that a page promised has a clock as well, and so has what leads hear of a first contact: whatever was
-- introduced is looked at once more, however far it is.
update onboardings set watch_at = foyer_now() where stage in ('introduced', 'checking', 'settled');

-- Whoever got their page after the introduction, in another's place or brought in, is reminded as its recipients are.
insert into introduction_recipients (introduction_id, contact_id, workspace_id, remind_at)
select distinct i.id, l.contact_id, i.workspace_id, foyer_now()
from introductions i
join welcome_links l on l.workspace_id = i.workspace_id and l.onboarding_id = i.onboarding_id and l.revoked_at is null
where not exists (
  select 1 from introduction_recipients r where r.introduction_id = i.id and r.contact_id = l.contact_id
);
