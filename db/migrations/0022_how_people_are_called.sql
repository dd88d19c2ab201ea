-- How somebody is called, where a rep knows better than a guess from their name; null is the guess.
alter table contacts add column called text;

-- Our own sentence spoke of a copy that the customer can't see. It goes from letters that were not sent yet.
update introduction_drafts
set opening = replace(opening, ', on copy here, who is your person at ', ', who is your person at ')
where opening like '%, on copy here, who is your person at %';

update scheduled_introductions
set opening = replace(opening, ', on copy here, who is your person at ', ', who is your person at ')
where opening like '%, on copy here, who is your person at %';
