-- How the steps of a starting point go is added up for each starting point, and nowhere else.
alter table insight_sums drop constraint insight_sums_shelf_check;

alter table insight_sums add constraint insight_sums_shelf_check check (shelf in ('counts', 'points', 'times', 'steps'));

alter table insight_sums add constraint insight_sums_of_steps check (shelf <> 'steps' or part = 'starting_point');

-- What is counted of each onboarding is more than before: all of them wait to be counted anew.
update insight_facts set acts = acts + 1;
