-- One phase of a path may be marked: once its steps are behind, whoever walks it is live.
alter table phases add column is_live boolean not null default false;

alter table published_phases add column is_live boolean not null default false;

-- One at most, in what is written as in what was published.
create unique index phases_live_once on phases (onboarding_id) where is_live and removed_at is null;

create unique index published_phases_live_once on published_phases (publication_id) where is_live;
