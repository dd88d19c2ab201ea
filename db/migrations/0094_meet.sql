-- A step may be the first call, and is done once it was held.

alter table steps drop constraint steps_kind_check;

alter table steps add constraint steps_kind_check check (kind in ('do', 'read', 'hand_in', 'answer',
  'meet'
));
