-- Which topics of the page a contact is shown first, where customer success chose them; otherwise it follows from the
-- parts the contact plays.
alter table contacts add column shown_first text[]
  check (shown_first <@ array['goals', 'promises', 'terms', 'dates', 'people', 'systems']);
