-- The address that a contact answers a thread's mail to: one for each thread, reader and mailbox. Only its hash is kept.
create table reply_addresses (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  place_id uuid not null,
  statement_id uuid,
  contact_id uuid not null,
  email text not null,
  token_hash text not null unique,
  unique (workspace_id, id),
  unique (place_id, contact_id, email),
  check (place_id = coalesce(statement_id, onboarding_id)),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);

-- What came in to such an address from its reader's mailbox, and what became of it. The provider's id of a mail, and the
-- mail's own, each count once, so that nothing is taken twice.
create table replies (
  id uuid primary key,
  workspace_id uuid not null,
  onboarding_id uuid not null,
  address_id uuid not null,
  contact_id uuid not null,
  provider_id text not null unique,
  mail_id text not null,
  outcome text not null constraint replies_outcomes check (outcome in (
    'taken', 'no_words', 'too_long', 'too_many', 'place_gone'
  )),
  message_id uuid,
  at timestamptz not null,
  unique (workspace_id, id),
  unique (contact_id, mail_id),
  check ((outcome = 'taken') = (message_id is not null)),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, address_id) references reply_addresses (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, message_id) references messages (workspace_id, id)
);

create trigger replies_append_only before update or delete on replies
for each row execute function refuse_change();

create trigger replies_never_emptied before truncate on replies for each statement execute function refuse_change();

-- Of a message that came by mail: how many files came with it. They aren't kept, and the thread says so.
alter table messages add column files_left_out integer check (files_left_out is null or (files_left_out >= 0 and contact_id is not null));

-- The table of app/domain/mail/notice.ts; test/db/known-words.test.ts compares.
alter table notices drop constraint notices_kinds;

alter table notices add constraint notices_kinds check (kind in (
  'introduction', 'introduction_copy', 'introduction_test', 'introduction_stopped', 'first_contact',
  'contact_introduction', 'colleague_invitation', 'colleague_brought_in', 'page_not_theirs',
  'fresh_link', 'handoff_received', 'handoff_returned', 'handoff_accepted', 'guide_published',
  'corrections_waiting', 'promise_disputed', 'corrections_received', 'corrections_answered', 'points_changed',
  'agreement', 'agreement_signed', 'signature_withdrawn', 'questions_waiting',
  'questions_answered', 'reply_not_taken', 'question_late', 'ask_sales', 'sales_answered', 'mail_bounced', 'reminder', 'clock_warning',
  'clock_overdue', 'clock_overdue_lead', 'first_contact_due', 'first_contact_late_lead', 'answer_late', 'answer_due', 'open_point_due', 'open_point_late',
  'colleague_reminder', 'password_reset', 'password_changed', 'member_invitation', 'weekly_digest',
  'mail_unsure', 'onboarding_handed_over', 'host_changed'
));
