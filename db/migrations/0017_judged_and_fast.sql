-- What customer success had judged of the recorded words that these stand for in the guide; null where we can.
alter table wordings add column judged text check (judged in ('with_changes', 'not_deliverable'));

alter table wordings disable trigger user;

update wordings w set judged = v.verdict
from (
  select distinct on (v.statement_id) v.statement_id, v.verdict
  from verdicts v join wordings r on r.id = v.wording_id
  order by v.statement_id, r.number desc, v.at desc, v.id desc
) v
where v.statement_id = w.statement_id and w.purpose = 'guide' and v.verdict <> 'deliverable';

alter table wordings enable trigger user;

-- An answer that came faster than people read: within two seconds of opening, or among more than ten in ten seconds.
alter table answers add column is_fast boolean not null default false;
