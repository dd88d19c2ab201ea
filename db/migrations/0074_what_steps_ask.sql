-- What a step asks, by its kind: app/domain/step/asks.ts says what may stand in it. Null where nothing is asked.
alter table steps add column asks jsonb check (jsonb_typeof(asks) = 'object');

alter table published_steps add column asks jsonb check (jsonb_typeof(asks) = 'object');
