-- The parts that a person plays, as a contact says they are; null where the correction leaves them as they are.
alter table answers add column proposed_parts text[];
