-- When somebody was owed the news that a mail is in doubt: once for each mail.
alter table notices add column doubt_told_at timestamptz;

create index notices_doubt_to_tell on notices (id)
  where state = 'unsure' and doubt_told_at is null and kind <> 'mail_unsure' and onboarding_id is not null;
