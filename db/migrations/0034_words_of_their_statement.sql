-- A wording belongs to one statement, and a statement to one onboarding. Whatever names two of them names two that belong
-- together: a yes can't be to the words of another statement, nor stand in another customer's onboarding.
alter table wordings add constraint wordings_of_statement unique (workspace_id, statement_id, id);

alter table statements add constraint statements_of_onboarding unique (workspace_id, onboarding_id, id);

alter table verdicts
  drop constraint verdicts_workspace_id_wording_id_fkey,
  add foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id);

alter table kept_wordings
  drop constraint kept_wordings_workspace_id_wording_id_fkey,
  add foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id);

alter table guide_items
  drop constraint guide_items_workspace_id_wording_id_fkey,
  add foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id);

alter table publication_items
  drop constraint publication_items_workspace_id_wording_id_fkey,
  add foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id);

alter table answers
  drop constraint answers_workspace_id_wording_id_fkey,
  add foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id),
  drop constraint answers_workspace_id_proposed_wording_id_fkey,
  add foreign key (workspace_id, statement_id, proposed_wording_id) references wordings (workspace_id, statement_id, id);

alter table sign_off_items
  drop constraint sign_off_items_workspace_id_wording_id_fkey,
  add foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id);

alter table call_outcomes
  drop constraint call_outcomes_workspace_id_from_wording_id_fkey,
  add foreign key (workspace_id, statement_id, from_wording_id) references wordings (workspace_id, statement_id, id),
  drop constraint call_outcomes_workspace_id_wording_id_fkey,
  add foreign key (workspace_id, statement_id, wording_id) references wordings (workspace_id, statement_id, id);

alter table verdicts
  drop constraint verdicts_workspace_id_statement_id_fkey,
  add foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id);

alter table kept_wordings
  drop constraint kept_wordings_workspace_id_statement_id_fkey,
  add foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id);

alter table guide_items
  drop constraint guide_items_workspace_id_statement_id_fkey,
  add foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id);

alter table answers
  drop constraint answers_workspace_id_statement_id_fkey,
  add foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id);

alter table call_outcomes
  drop constraint call_outcomes_workspace_id_statement_id_fkey,
  add foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id);

alter table contacts
  drop constraint contacts_workspace_id_statement_id_fkey,
  add foreign key (workspace_id, onboarding_id, statement_id) references statements (workspace_id, onboarding_id, id);

-- The vocabularies of app/domain; test/db/known-words.test.ts compares.
alter table onboardings
  add constraint onboardings_stages check (stage in ('recording', 'submitted', 'returned', 'accepted', 'published', 'introduced', 'checking', 'settled')),
  add constraint onboardings_turns check (turn in ('sales', 'cs', 'customer', 'nobody'));

alter table receipts add constraint receipts_reasons check (reasons <@ array['goal', 'promise', 'people', 'systems', 'flags', 'fit']);
