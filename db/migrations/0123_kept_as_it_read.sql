-- That a promise was kept was said of what it read then: one that reads otherwise now is open again. Whether both sides agreed
-- on those words since is found with the next command on its onboarding.
update promises p set state = 'open', since = null
  from promise_outcomes o, wordings read, wordings reads
  where p.state = 'kept' and o.statement_id = p.statement_id and o.outcome = 'kept'
    and o.number = (select max(last.number) from promise_outcomes last where last.statement_id = p.statement_id)
    and read.id = o.wording_id and reads.id = p.wording_id
    and (read.fields->>'text', coalesce(read.fields->>'due', ''), coalesce(read.fields->>'detail', ''))
      is distinct from (reads.fields->>'text', coalesce(reads.fields->>'due', ''), coalesce(reads.fields->>'detail', ''));
