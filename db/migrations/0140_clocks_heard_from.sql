-- A deal that was under way when a table brought it in: what its clocks would have said before that is told to nobody.
alter table onboardings add column clocks_heard_from timestamptz;
