-- What stood on the page of whoever approved: the path as it was published then, and the wording of the goal.
alter table step_marks add column approved_in uuid;

alter table step_marks add column wording_id uuid;

alter table step_marks disable trigger user;

update step_marks as m
set
  approved_in = (
    select p.publication_id
    from published_paths as p
    join published_steps as s on s.publication_id = p.publication_id and s.step_id = m.step_id
    where p.onboarding_id = m.onboarding_id
    order by (p.at <= m.at) desc, abs(extract(epoch from p.at - m.at))
    limit 1
  ),
  wording_id = (
    select w.id
    from events as e
    join wordings as w on w.id::text = e.details ->> 'wording'
    where e.onboarding_id = m.onboarding_id and e.kind = 'step_approved' and e.details ->> 'mark' = m.id::text
    limit 1
  )
where m.typed_name is not null;

alter table step_marks enable trigger user;

alter table step_marks add constraint step_marks_approved_in check ((approved_in is null) = (typed_name is null));

alter table step_marks add constraint step_marks_wording check (wording_id is null or approved_in is not null);

alter table step_marks add constraint step_marks_in_path
foreign key (workspace_id, onboarding_id, approved_in)
references published_paths (workspace_id, onboarding_id, publication_id);

alter table step_marks add constraint step_marks_goal
foreign key (workspace_id, wording_id) references wordings (workspace_id, id);
