-- The company that stood at a deal when it was followed last, by its id there: under another name it is the same one.
alter table crm_reads add column company text;
