-- A line of what was bought is a statement like any other: judged by nobody, confirmed and corrected by the customer.
alter table statements drop constraint statements_kind_check;

alter table statements add constraint statements_kind_check
  check (kind in ('goal', 'promise', 'purchase', 'date', 'person', 'system'));

alter table handoff_answers drop constraint handoff_answers_question_check;

alter table handoff_answers add constraint handoff_answers_question_check check (question in (
  'goals', 'promises', 'purchases', 'dates', 'people', 'today', 'connects', 'data', 'security', 'red_flags'
));

alter table contacts drop constraint contacts_shown_first_check;

alter table contacts add constraint contacts_shown_first_check
  check (shown_first <@ array['goals', 'promises', 'terms', 'purchases', 'dates', 'people', 'systems']);
