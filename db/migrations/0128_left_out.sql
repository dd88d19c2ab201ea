-- One of the calls that come again is left out, with a reason; the one after it is set in the same moment.
alter table meeting_acts drop constraint meeting_acts_kind_check;

alter table meeting_acts add constraint meeting_acts_kind_check check (
  kind in (
    'offered', 'linked', 'proposed', 'set', 'moved', 'agreed', 'declined', 'called_off', 'left_out', 'handed_over', 'held'
  )
);
