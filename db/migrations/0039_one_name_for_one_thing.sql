-- What a contact writes beside an answer is a note, as everywhere else: words are what a statement says.
alter table answers rename column words to note;

-- The kind of a statement is what `kind` says in every form and record; which kind of promise one is has a name of its
-- own. The words stay as they were said: only the name of the field changes.
alter table wordings disable trigger user;

update wordings w
set fields = (w.fields - 'kind') || jsonb_build_object('promiseKind', w.fields->'kind')
from statements s
where s.workspace_id = w.workspace_id and s.id = w.statement_id and s.kind = 'promise' and w.fields ? 'kind';

alter table wordings enable trigger user;
