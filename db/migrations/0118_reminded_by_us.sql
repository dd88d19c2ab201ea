-- One of us may remind of a step at once, whatever its day.
alter table step_reminders drop constraint step_reminders_kind_check;

alter table step_reminders add constraint step_reminders_kind_check check (kind in ('soon', 'late', 'asked'));
