-- How a member asks to be called, where that is another than the given name in theirs; null is the given name.
alter table members add column called text check (length(called) between 1 and 40);
