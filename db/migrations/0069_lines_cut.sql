-- Of a message that came by mail: how many lines below it were taken for the mail that it answers, though nothing marked
-- them as quoted. They aren't kept, and the thread says so; null where there were none.
alter table messages add column lines_cut integer check (lines_cut is null or (lines_cut > 0 and contact_id is not null));
