-- Statements in this folder are separated by blank lines: the embedded database runs one at a time.
-- Every table of a workspace carries workspace_id; composite keys keep a row from pointing into another workspace.

create table clock_offset (only_row boolean primary key default true check (only_row), shift interval not null);

create function foyer_now() returns timestamptz language sql volatile as
$$ select clock_timestamp() + coalesce((select shift from clock_offset), interval '0') $$;

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name; end $$;

create table users (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default foyer_now(),
  updated_at timestamptz not null default foyer_now()
);

create table sessions (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default foyer_now(),
  updated_at timestamptz not null default foyer_now()
);

create index sessions_by_user on sessions (user_id);

create table accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references users (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default foyer_now(),
  updated_at timestamptz not null default foyer_now()
);

create index accounts_by_user on accounts (user_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default foyer_now(),
  updated_at timestamptz not null default foyer_now()
);

create index verifications_by_identifier on verifications (identifier);

create table attempts (
  key text primary key,
  tries integer not null,
  opened_at timestamptz not null
);

create table workspaces (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  colour text not null default '#0f5b57',
  working_days integer[] not null default '{1,2,3,4,5}',
  holidays date[] not null default '{}',
  office_opens text not null default '09:00',
  office_closes text not null default '17:00',
  acceptance_hours integer not null default 24,
  introduction_hours integer not null default 48,
  created_at timestamptz not null default foyer_now()
);

create table members (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id),
  user_id text not null unique references users (id),
  name text not null,
  email text not null,
  role text not null check (role in ('sales', 'cs', 'lead', 'admin')),
  title text not null default '',
  about text not null default '',
  phone text,
  time_zone text not null,
  booking_url text,
  portrait text,
  disabled_at timestamptz,
  created_at timestamptz not null default foyer_now(),
  unique (workspace_id, id)
);

create table customers (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id),
  name text not null,
  created_at timestamptz not null default foyer_now(),
  unique (workspace_id, id)
);

create table onboardings (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id),
  customer_id uuid not null,
  deal_name text not null,
  signed_at timestamptz not null,
  deal_value numeric(14, 2),
  deal_currency text,
  crm_id text,
  sales_member_id uuid not null,
  cs_member_id uuid not null,
  stage text not null,
  turn text not null,
  next_due_at timestamptz,
  revision integer not null default 0,
  first_contact_at timestamptz,
  created_at timestamptz not null default foyer_now(),
  unique (workspace_id, id),
  foreign key (workspace_id, customer_id) references customers (workspace_id, id),
  foreign key (workspace_id, sales_member_id) references members (workspace_id, id),
  foreign key (workspace_id, cs_member_id) references members (workspace_id, id)
);

create index onboardings_by_sales on onboardings (workspace_id, sales_member_id, next_due_at);

create index onboardings_by_cs on onboardings (workspace_id, cs_member_id, next_due_at);

create index onboardings_by_due on onboardings (workspace_id, next_due_at, id);

create table statements (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  kind text not null check (kind in ('goal', 'promise', 'date', 'person', 'system')),
  commitment text check (commitment in ('promised', 'talked_about', 'not_included')),
  area text check (area in ('today', 'connects', 'data', 'security')),
  said_by text check (said_by in ('customer', 'assumed')),
  heard_where text not null default '',
  origin text not null check (origin in ('sales', 'cs', 'customer')),
  author_id uuid not null,
  position integer not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  check ((kind = 'promise') = (commitment is not null)),
  check ((kind = 'system') = (area is not null))
);

create index statements_by_onboarding on statements (workspace_id, onboarding_id, kind, position);

create table wordings (
  id uuid primary key,
  workspace_id uuid not null,
  statement_id uuid not null,
  number integer not null,
  fields jsonb not null,
  purpose text not null check (purpose in ('recorded', 'guide', 'proposed', 'resolved')),
  author_kind text not null check (author_kind in ('member', 'contact')),
  author_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  unique (statement_id, number),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id)
);

create trigger wordings_append_only before update or delete on wordings
for each row execute function refuse_change();

create table source_notes (
  statement_id uuid primary key,
  workspace_id uuid not null,
  note text not null,
  foreign key (workspace_id, statement_id) references statements (workspace_id, id)
);

create table contacts (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  statement_id uuid not null unique,
  name text not null,
  email text,
  parts text[] not null default '{}',
  language text not null default 'en',
  time_zone text,
  no_mail_reason text,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id)
);

create index contacts_by_onboarding on contacts (workspace_id, onboarding_id);

create table handoff_answers (
  workspace_id uuid not null,
  onboarding_id uuid not null,
  question text not null check (question in ('goals', 'promises', 'dates', 'people', 'today', 'connects', 'data', 'security', 'red_flags')),
  answer text not null check (answer in ('none', 'unknown', 'not_applicable')),
  reason text not null default '',
  member_id uuid not null,
  at timestamptz not null,
  primary key (onboarding_id, question),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create table red_flags (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  number integer not null default 1,
  concern text not null,
  severity text not null check (severity in ('renewal', 'delay', 'watch')),
  advice text not null default '',
  member_id uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index red_flags_by_onboarding on red_flags (workspace_id, onboarding_id);

create table submissions (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index submissions_by_onboarding on submissions (workspace_id, onboarding_id, at);

create table verdicts (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  statement_id uuid not null,
  wording_id uuid not null,
  verdict text not null check (verdict in ('deliverable', 'with_changes', 'not_deliverable')),
  note text not null default '',
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index verdicts_by_onboarding on verdicts (workspace_id, onboarding_id, statement_id, at);

create table receipts (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  submission_id uuid not null unique,
  outcome text not null check (outcome in ('accepted', 'returned')),
  reasons text[] not null default '{}',
  words text not null default '',
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, submission_id) references submissions (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index receipts_by_onboarding on receipts (workspace_id, onboarding_id, at);

create table guide_drafts (
  onboarding_id uuid primary key,
  workspace_id uuid not null,
  greeting text,
  revision integer not null default 0,
  updated_at timestamptz not null,
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id)
);

create table guide_items (
  statement_id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  wording_id uuid,
  left_out_at timestamptz,
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id)
);

create index guide_items_by_onboarding on guide_items (workspace_id, onboarding_id);

create table publications (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  version integer not null,
  greeting text not null,
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  unique (onboarding_id, version),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create table publication_items (
  publication_id uuid not null,
  statement_id uuid not null,
  workspace_id uuid not null,
  wording_id uuid not null,
  position integer not null,
  primary key (publication_id, statement_id),
  foreign key (workspace_id, publication_id) references publications (workspace_id, id),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id)
);

create table introduction_drafts (
  onboarding_id uuid primary key,
  workspace_id uuid not null,
  why text not null default '',
  subject text not null,
  opening text not null,
  closing text not null,
  contact_ids uuid[] not null default '{}',
  revision integer not null default 0,
  updated_at timestamptz not null,
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id)
);

create table introductions (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null unique,
  manner text not null check (manner in ('mail', 'phone')),
  why text not null,
  subject text not null,
  opening text not null,
  closing text not null,
  spoke_with text not null default '',
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create table introduction_recipients (
  introduction_id uuid not null,
  contact_id uuid not null,
  workspace_id uuid not null,
  primary key (introduction_id, contact_id),
  foreign key (workspace_id, introduction_id) references introductions (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);

create table welcome_links (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  contact_id uuid not null,
  generation integer not null,
  key_id text not null,
  token_hash text not null unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  replaced_at timestamptz,
  unique (workspace_id, id),
  unique (contact_id, generation),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);

create table customer_sessions (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  contact_id uuid not null,
  link_id uuid not null,
  secret_hash text not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, link_id) references welcome_links (workspace_id, id)
);

create index customer_sessions_by_link on customer_sessions (workspace_id, link_id);

create table answers (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  statement_id uuid not null,
  wording_id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('confirmed', 'corrected', 'added', 'talk')),
  proposed_wording_id uuid,
  words text not null default '',
  batch_id uuid,
  at timestamptz not null,
  withdrawn_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id),
  foreign key (workspace_id, proposed_wording_id) references wordings (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);

create index answers_by_onboarding on answers (workspace_id, onboarding_id, statement_id, at);

create unique index one_live_answer on answers (statement_id, wording_id, contact_id) where withdrawn_at is null;

create table resolutions (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  answer_id uuid not null unique,
  outcome text not null check (outcome in ('adopted', 'reworded', 'talk')),
  wording_id uuid,
  line text not null default '',
  member_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, answer_id) references answers (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index resolutions_by_onboarding on resolutions (workspace_id, onboarding_id, at);

create table sales_questions (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  answer_id uuid not null,
  asked_by uuid not null,
  question text not null,
  asked_at timestamptz not null,
  answered_by uuid,
  reply text,
  answered_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, answer_id) references answers (workspace_id, id),
  foreign key (workspace_id, asked_by) references members (workspace_id, id),
  foreign key (workspace_id, answered_by) references members (workspace_id, id)
);

create index sales_questions_by_onboarding on sales_questions (workspace_id, onboarding_id);

create table sign_offs (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  contact_id uuid not null,
  typed_name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  unique (workspace_id, id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);

create index sign_offs_by_onboarding on sign_offs (workspace_id, onboarding_id);

create table sign_off_items (
  sign_off_id uuid not null,
  statement_id uuid not null,
  workspace_id uuid not null,
  wording_id uuid not null,
  primary key (sign_off_id, statement_id),
  foreign key (workspace_id, sign_off_id) references sign_offs (workspace_id, id),
  foreign key (workspace_id, statement_id) references statements (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id)
);

create table events (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  kind text not null,
  actor_kind text not null check (actor_kind in ('member', 'contact', 'foyer')),
  actor_id uuid,
  statement_id uuid,
  details jsonb not null default '{}',
  at timestamptz not null,
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id)
);

create index events_by_onboarding on events (workspace_id, onboarding_id, id);

create trigger events_append_only before update or delete on events
for each row execute function refuse_change();

create table notices (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  generation integer not null default 1,
  recipient_kind text not null check (recipient_kind in ('member', 'contact')),
  recipient_id uuid not null,
  link_id uuid,
  state text not null default 'queued' check (state in ('queued', 'sending', 'accepted', 'failed', 'unsure', 'cancelled')),
  due_at timestamptz not null,
  opened_at timestamptz not null,
  message jsonb,
  attempt integer not null default 0,
  lease_until timestamptz,
  first_attempt_at timestamptz,
  accepted_at timestamptz,
  provider_id text,
  failure text,
  created_at timestamptz not null,
  unique (workspace_id, id),
  unique (kind, subject_id, generation, recipient_id),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, link_id) references welcome_links (workspace_id, id)
);

create index notices_to_send on notices (due_at) where state in ('queued', 'sending');

create index notices_by_onboarding on notices (workspace_id, onboarding_id, created_at);

create index notices_by_workspace on notices (workspace_id, created_at desc, id desc);
