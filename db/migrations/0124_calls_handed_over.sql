-- A call that is set goes over with its onboarding: an act of its own, so that calendars get the next number.
alter table meeting_acts drop constraint meeting_acts_kind_check;

alter table meeting_acts add constraint meeting_acts_kind_check check (
  kind in ('offered', 'linked', 'proposed', 'set', 'moved', 'agreed', 'declined', 'called_off', 'handed_over', 'held')
);

alter table handoff_meeting_acts drop constraint handoff_meeting_acts_kind_check;

alter table handoff_meeting_acts add constraint handoff_meeting_acts_kind_check check (
  kind in ('set', 'moved', 'called_off', 'handed_over', 'noted')
);
