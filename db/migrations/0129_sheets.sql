-- How the sheets that a workspace takes along are written: what parts their cells, the decimal sign, the order of a date.
alter table workspaces add column sheets text not null default 'plain'
  constraint workspaces_sheets_check check (sheets in ('plain', 'european', 'british', 'american'));
