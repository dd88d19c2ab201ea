-- A step that is being written may be for whoever plays a part: the person is found when it is read, until somebody is named.
alter table steps add column part text;

alter table steps add constraint steps_part_check check (
  part in ('champion', 'decision_maker', 'day_to_day', 'technical', 'billing')
);

alter table steps add constraint steps_for_one_check check (num_nonnulls(member_id, contact_id, part) <= 1);
