-- Alarms: when somebody's reminders, an onboarding's clocks and a member's digest have to be looked at next. The rules
-- decide by the calendar; an alarm only says when to ask them again, so that a run reads nothing but what rings.
alter table introduction_recipients
  add column remind_at timestamptz,
  add column reminders integer not null default 0,
  add column reminded_at timestamptz;

update introduction_recipients r set remind_at = i.at + interval '3 days' from introductions i where i.id = r.introduction_id;

create index introduction_recipients_to_remind on introduction_recipients (remind_at) where remind_at is not null;

create index introduction_recipients_by_contact on introduction_recipients (workspace_id, contact_id);

create index contacts_by_address on contacts (workspace_id, lower(email)) where email is not null;

-- The way out of reminders: by the hash of its token, which is derived and never stored.
create table reminder_links (
  contact_id uuid primary key,
  workspace_id uuid not null,
  token_hash text not null unique,
  stopped_at timestamptz,
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);

alter table onboardings add column watch_at timestamptz;

update onboardings set watch_at = foyer_now() where stage <> 'settled';

create index onboardings_to_watch on onboardings (watch_at) where watch_at is not null;

alter table members
  add column muted_notices text[] not null default '{}',
  add column digest_at timestamptz not null default foyer_now();

create index members_by_digest on members (digest_at) where disabled_at is null;
