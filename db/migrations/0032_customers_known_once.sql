-- A customer exists once in its workspace and has any number of onboardings. It is found again by its name as people
-- hear it: capitals, spaces and how its letters are composed don't matter. Only the beginning counts, because an index
-- holds no more. Two of one name stay possible, on purpose.
create function customer_key(name text) returns text language sql immutable parallel safe as
$$ select left(replace(lower(btrim(regexp_replace(normalize(name, nfkc), '\s+', ' ', 'g'))), 'ß', 'ss'), 300) $$;

alter table customers
  add column merged_into uuid,
  add column merged_at timestamptz,
  add column merged_by uuid,
  add foreign key (workspace_id, merged_into) references customers (workspace_id, id),
  add foreign key (workspace_id, merged_by) references members (workspace_id, id),
  add check (num_nulls(merged_into, merged_at, merged_by) in (0, 3)),
  add check (merged_into <> id);

-- What is merged into another stays as a record of it: offered nowhere, and still a name that leads to the other.
create index customers_by_name on customers (workspace_id, customer_key(name), id);

create index onboardings_by_customer on onboardings (customer_id, id);
