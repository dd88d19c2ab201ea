-- Sales may answer what a return asked for, and may take a handoff back until it is judged.
alter table submissions
  add column answer text not null default '',
  add column taken_back_at timestamptz;
