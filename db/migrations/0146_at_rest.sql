-- Who needs nothing any more is counted and listed by name: of everybody, of who sold, of who looks after them.
drop index onboardings_settled;

drop index onboardings_settled_of_host;

create index onboardings_at_rest on onboardings (workspace_id, listed_name, id)
  where closed_at is null and archived_at is null and stage = 'settled' and turn = 'nobody';

create index onboardings_at_rest_of_rep on onboardings (workspace_id, rep_member_id, listed_name, id)
  where closed_at is null and archived_at is null and stage = 'settled' and turn = 'nobody';

create index onboardings_at_rest_of_host on onboardings (workspace_id, host_member_id, listed_name, id)
  where closed_at is null and archived_at is null and stage = 'settled' and turn = 'nobody';
