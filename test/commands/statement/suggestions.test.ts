/*
 * What a program suggests is no statement: nothing of a handoff reads it until somebody who works here records it, and
 * their press records it once, in their name.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { countSuggestions } from '#db/statement/suggestions.server';
import { makeKeyAtConsole } from '~/commands/api/keys.server';
import { erasePerson } from '~/commands/contact/erase-person.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import {
  leaveOutSuggestion,
  recordSuggestion,
  suggestStatement,
} from '~/commands/statement/suggest-statement.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { MOST_SUGGESTIONS, type Suggested } from '~/domain/statement/suggestion';
import { blankWords } from '~/domain/statement/words';
import { handoffPage } from '~/queries/handoff/handoff.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { suggestionsPage } from '~/queries/statement/suggestions.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { eventWords } from '~/ui/onboarding/event-words';
import { useDatabase } from '../../support/database/database';
import { columnsHolding } from '../../support/database/held';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, recordedHandoff, startedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
/** Sam, by a key. */
let program: MemberActor;

const goal = (text: string): Suggested & { id: string } => ({
  id: uuid(),
  words: { kind: 'goal', fields: { ...blankWords('goal').fields, text } },
  commitment: null,
  area: null,
  saidBy: 'assumed',
  heardWhere: 'your second call',
  parts: [],
});
const person = (name: string, email: string): Suggested & { id: string } => ({
  ...goal(''),
  words: { kind: 'person', fields: { name, email, title: '', does: '' } },
  saidBy: 'customer',
  parts: ['champion'],
});
const eventsOf = (
  onboardingId: string,
  ...kinds: ('statement_suggested' | 'statement_recorded' | 'suggestion_left_out')[]
) =>
  db()
    .selectFrom('events')
    .select(['kind', 'details', 'key_id', 'statement_id'])
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', kinds)
    .orderBy('id')
    .execute();
const statements = () => loadStatements(db(), home.workspaceId, id);
const waiting = () => countSuggestions(db(), { workspaceId: home.workspaceId, onboardingId: id });
const gaps = async () =>
  (await handoffPage(await memberFor(home.sam), id, { edit: null, add: null }))?.completeness.gaps;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await startedHandoff(home);
  const key = uuid();
  const bearer = { workspaceId: home.workspaceId, memberId: home.sam.id };
  done(
    await makeKeyAtConsole(bearer, {
      id: key,
      name: 'Assistant',
      scopes: ['handoffs:suggest'],
      lasts: { days: 30 },
    }),
  );
  program = { ...home.sam, key };
});

test('it counts for nothing while it waits, and is recorded by a press, once', async () => {
  const before = await gaps();
  const shorter = goal('Shorter queues');
  done(await suggestStatement(program, id, shorter));
  done(await suggestStatement(program, id, shorter));
  expect([await waiting(), await statements(), await gaps()]).toEqual([1, [], before]);
  const page = await suggestionsPage(await memberFor(home.ines), id);
  expect(page).toMatchObject({
    mayRecord: false,
    suggestions: [{ id: shorter.id, key: { name: 'Assistant' } }],
  });
  done(await recordSuggestion(home.sam, id, { id: shorter.id, isAssumed: false }));
  done(await recordSuggestion(home.sam, id, { id: shorter.id, isAssumed: true }));
  expect(await statements()).toMatchObject([
    {
      id: shorter.id,
      saidBy: 'customer',
      heardWhere: 'your second call',
      authorId: home.sam.id,
      origin: 'sales',
    },
  ]);
  expect(await waiting()).toBe(0);
  expect(await eventsOf(id, 'statement_suggested', 'statement_recorded')).toEqual([
    { kind: 'statement_suggested', details: { kind: 'goal' }, key_id: program.key, statement_id: null },
    { kind: 'statement_recorded', details: { isSuggested: true }, key_id: null, statement_id: shorter.id },
  ]);
  const reader = { now: new Date(), timeZone: 'UTC' };
  const { days } = sayTimeline(await timelineOf(await memberFor(home.ines), id, reader), reader);
  const told = days
    .flatMap(({ entries }) => entries)
    .map((entry) => `${entry.byKey ?? ''} ${eventWords(entry)}`);
  expect(told.join('\n')).toMatch(/^Assistant .* suggested a goal/m);
  expect(told.join('\n')).toContain('as a program suggested it');
});

test('it is left out by whoever may record, and stays out', async () => {
  const one = goal('Fewer forms');
  done(await suggestStatement(program, id, one));
  expect(await leaveOutSuggestion(home.ines, id, one.id)).toMatchObject({ code: 'not_allowed' });
  done(await leaveOutSuggestion(home.sam, id, one.id));
  done(await leaveOutSuggestion(program, id, one.id));
  expect(await recordSuggestion(home.sam, id, { id: one.id, isAssumed: false })).toMatchObject({
    code: 'not_found',
  });
  expect(await eventsOf(id, 'suggestion_left_out')).toHaveLength(1);
  expect(await statements()).toHaveLength(1);
});

test('only programs suggest, only people record, and no other workspace does either', async () => {
  const one = goal('Calmer mornings');
  expect(await suggestStatement(home.sam, id, one)).toMatchObject({ code: 'not_allowed' });
  const hers = { ...home.ines, key: program.key };
  expect(await suggestStatement(hers, id, one)).toMatchObject({ code: 'not_allowed' });
  done(await suggestStatement(program, id, one));
  expect(await recordSuggestion(program, id, { id: one.id, isAssumed: false })).toMatchObject({
    code: 'not_allowed',
  });
  expect(await recordSuggestion(home.ines, id, { id: one.id, isAssumed: false })).toMatchObject({
    code: 'not_allowed',
  });
  const foreign = { ...nextDoor.olga, key: program.key };
  expect(await suggestStatement(foreign, id, goal('x'))).toMatchObject({ code: 'not_found' });
  expect(await recordSuggestion(nextDoor.olga, id, { id: one.id, isAssumed: false })).toMatchObject({
    code: 'not_found',
  });
  expect(await suggestionsPage(await memberFor(nextDoor.olga), id)).toBeNull();
  const other = await startedHandoff(home);
  expect(await recordSuggestion(home.sam, other, { id: one.id, isAssumed: false })).toMatchObject({
    code: 'not_found',
  });
  expect(await waiting()).toBe(1);
});

test('a person is recorded with an address that nobody else there has', async () => {
  const [mira, again] = [
    person('Mira Sol', 'mira@oakfield.example'),
    person('M. Sol', 'mira@oakfield.example'),
  ];
  for (const one of [mira, again]) done(await suggestStatement(program, id, one));
  done(await recordSuggestion(home.sam, id, { id: mira.id, isAssumed: false }));
  expect(await recordSuggestion(home.sam, id, { id: again.id, isAssumed: false })).toMatchObject({
    code: 'same_address',
    latest: { name: 'Mira Sol' },
  });
  expect((await statements()).filter(({ kind }) => kind === 'person')).toHaveLength(1);
  done(await leaveOutSuggestion(home.sam, id, again.id));
});

test('a person who is erased is in no suggestion any more', async () => {
  done(await suggestStatement(program, id, goal('Mira Sol wants calmer mornings')));
  const contacts = await loadContacts(db(), home.workspaceId, id);
  const contactId = contacts.find(({ name }) => name === 'Mira Sol')?.id ?? '';
  expect((await columnsHolding(home.workspaceId, 'Mira Sol')).join()).toContain('suggestions');
  done(await erasePerson(home.kofi, { onboardingId: id, contactId }, { typed: 'Mira Sol', alone: true }));
  expect(await columnsHolding(home.workspaceId, 'Mira Sol')).toEqual([]);
});

test('so many wait at most, and none is recorded once the handoff is handed over', async () => {
  const left = MOST_SUGGESTIONS - (await waiting());
  for (let n = 0; n < left; n++) done(await suggestStatement(program, id, goal(`Point ${n}`)));
  expect(await suggestStatement(program, id, goal('One more'))).toMatchObject({
    code: 'too_many_suggestions',
  });
  const full = await recordedHandoff(home);
  const late = goal('Late');
  done(await suggestStatement(program, full, late));
  done(await submitHandoff(home.sam, full));
  expect(await suggestStatement(program, full, goal('Later'))).toMatchObject({ code: 'handoff_locked' });
  expect(await recordSuggestion(home.sam, full, { id: late.id, isAssumed: false })).toMatchObject({
    code: 'handoff_locked',
  });
});
