/*
 * Whatever is pressed twice, or eight times at once, has one effect; and a form that makes something ends at the thing
 * it made.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review.server';
import { loadStatements } from '#db/statements.server';
import { WORDS_PER_CONTACT } from '~/auth/attempts.server';
import { sessionsOf } from '~/auth/customer-session.server';
import { tokenOf } from '~/auth/welcome-link.server';
import { answerPart } from '~/commands/answer-part.server';
import { addStatement } from '~/commands/record-statement.server';
import { addMissing, correctStatement } from '~/commands/review-statement.server';
import { startHandoff } from '~/commands/start-handoff.server';
import { openWelcome } from '~/commands/welcome-links.server';
import { addGuideStatement } from '~/commands/write-guide.server';
import type { ContactActor } from '~/domain/access';
import { type Home, type NextDoor, oneWorkspace, workspaceNextDoor } from '../support/cast';
import { useDatabase } from '../support/database';
import { done, introducedOnboarding, startedHandoff } from '../support/handoffs';

useDatabase();

let cast: Home;
let nextDoor: NextDoor;

beforeAll(async () => {
  cast = await oneWorkspace();
  nextDoor = await workspaceNextDoor();
});

const EIGHT = Array.from({ length: 8 });
const eightTimes = <T>(press: () => Promise<T>) => Promise.all(EIGHT.map(press));
const idsOf = (outcomes: Awaited<ReturnType<typeof startHandoff>>[]) =>
  new Set(outcomes.map((outcome) => done(outcome).id));

const handoff = (id: string, customer: string) => ({
  id,
  customer,
  dealName: 'Mail desk',
  signedAt: new Date(Date.now() - 3600_000),
  dealValue: null,
  dealCurrency: null,
  crmId: null,
  csMemberId: cast.ines.id,
});
const eventsOf = (
  kind: 'onboarding_started' | 'statement_corrected' | 'page_opened' | 'part_answer_withdrawn',
  id: string,
) =>
  db().selectFrom('events').select('id').where('kind', '=', kind).where('onboarding_id', '=', id).execute();

describe('a handoff', () => {
  test('starts once, however many press at once', async () => {
    const id = uuid();
    expect(idsOf(await eightTimes(() => startHandoff(cast.sam, handoff(id, 'Brightwater'))))).toEqual(
      new Set([id]),
    );
    expect(await eventsOf('onboarding_started', id)).toHaveLength(1);
  });

  test('for another customer from the same form is a second one, and that one starts once too', async () => {
    const id = uuid();
    done(await startHandoff(cast.sam, handoff(id, 'Brightwater')));
    const second = idsOf(await eightTimes(() => startHandoff(cast.sam, handoff(id, 'Quayside Freight'))));
    expect(second.size).toBe(1);
    expect(second.has(id)).toBe(false);
    const [made] = await db()
      .selectFrom('onboardings as o')
      .innerJoin('customers as c', 'c.id', 'o.customer_id')
      .select('c.name')
      .where('o.id', 'in', [...second])
      .execute();
    expect(made?.name).toBe('Quayside Freight');
    expect(idsOf([await startHandoff(cast.sam, handoff(id, 'Brightwater'))])).toEqual(new Set([id]));
  });

  test('from a form whose id stands in another workspace is one of its own', async () => {
    const id = uuid();
    done(await startHandoff(cast.sam, handoff(id, 'Brightwater')));
    const theirs = { ...handoff(id, 'Brightwater'), csMemberId: nextDoor.piet.id };
    const made = idsOf(await eightTimes(() => startHandoff(nextDoor.olga, theirs)));
    expect(made.size).toBe(1);
    expect(made.has(id)).toBe(false);
  });
});

const goal = (text: string) =>
  ({
    kind: 'goal',
    fields: { text, today: '', target: '', by: '', measure: '', measureFirst: false },
  }) as const;

describe('a point', () => {
  test('that sales adds stands once, and once more where the form is sent with other words', async () => {
    const onboarding = await startedHandoff(cast);
    const id = uuid();
    const add = (text: string) =>
      eightTimes(() =>
        addStatement(cast.sam, onboarding, { id, words: goal(text), heardWhere: '', note: '' }),
      );
    expect(idsOf(await add('First'))).toEqual(new Set([id]));
    expect(idsOf(await add('Second')).size).toBe(1);
    expect(await loadStatements(db(), cast.workspaceId, onboarding)).toHaveLength(2);
  });

  test('that customer success adds stands once', async () => {
    const { id } = await introducedOnboarding(cast);
    const before = (await loadStatements(db(), cast.workspaceId, id)).length;
    const made = idsOf(
      await eightTimes(() => addGuideStatement(cast.ines, id, { words: goal('Of our own') })),
    );
    expect(made.size).toBe(1);
    expect(await loadStatements(db(), cast.workspaceId, id)).toHaveLength(before + 1);
  });

  test('that was answered with “does not apply” is taken back once', async () => {
    const id = await startedHandoff(cast);
    done(await answerPart(cast.sam, id, 'goals', { answer: 'not_applicable', reason: 'A renewal' }));
    await eightTimes(() => answerPart(cast.sam, id, 'goals', null));
    expect(await eventsOf('part_answer_withdrawn', id)).toHaveLength(1);
  });
});

describe('a contact', () => {
  let id: string;
  let mira: ContactActor;
  beforeAll(async () => {
    ({ id, mira } = await introducedOnboarding(cast));
  });

  test('who sends the same correction eight times has said it once', async () => {
    const [item] = (await loadReview(db(), cast.workspaceId, id)).shown;
    if (!item) throw new Error('Nothing is shown.');
    const statement = (await loadStatements(db(), cast.workspaceId, id)).find(
      (one) => one.id === item.statementId,
    );
    if (statement?.wording.words.kind !== 'goal') throw new Error('The first point is no goal.');
    const words = { kind: 'goal' as const, fields: { ...statement.wording.words.fields, target: '99%' } };
    for (const outcome of await eightTimes(() => correctStatement(mira, item, { words, note: 'Really' })))
      done(outcome);
    expect(await eventsOf('statement_corrected', id)).toHaveLength(1);
    done(await correctStatement(mira, item, { words, note: 'Another note' }));
    expect(await eventsOf('statement_corrected', id)).toHaveLength(2);
  });

  test('who presses the envelope again goes on with the session of the browser', async () => {
    const link = await db()
      .selectFrom('welcome_links')
      .select(['id', 'generation'])
      .where('contact_id', '=', mira.id)
      .executeTakeFirstOrThrow();
    const before = (await eventsOf('page_opened', id)).length;
    const first = done(await openWelcome(tokenOf(link)));
    const cookie = first.cookie?.split(';')[0] ?? '';
    const browser = await sessionsOf(new Request('http://localhost/', { headers: { cookie } }));
    const again = done(await openWelcome(tokenOf(link), browser));
    expect(again).toMatchObject({ address: '/welcome', cookie: null });
    expect(await eventsOf('page_opened', id)).toHaveLength(before + 1);
  });

  test('who adds without end is told that it is enough, and what waits can still be answered', async () => {
    const key = `words of ${mira.id}`;
    await db().deleteFrom('attempts').where('key', '=', key).execute();
    await db()
      .insertInto('attempts')
      .values({ key, tries: WORDS_PER_CONTACT.tries, opened_at: new Date() })
      .execute();
    expect(await addMissing(mira, { words: goal('One more'), note: '' })).toMatchObject({
      code: 'too_many_words',
    });
    await db().deleteFrom('attempts').where('key', '=', key).execute();
    done(await addMissing(mira, { words: goal('One more'), note: '' }));
  });
});
