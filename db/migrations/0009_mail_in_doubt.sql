-- Mail whose outcome nobody knows is looked for by the minute: to count it, and to tell who can decide.
create index notices_unsure on notices (workspace_id, id) where state = 'unsure';
