import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { recordFirstContact } from '~/commands/contact/welcome-links.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { addMissing, correctStatement } from '~/commands/review/review-statement.server';
import { removeStatement } from '~/commands/statement/record-statement.server';
import { openScene } from '~/letters/letter.server';
import { navCounts } from '~/queries/worklist/nav-counts.server';
import { loadWorklist, placeIn } from '~/queries/worklist/worklist.server';
import { sayWorklist } from '~/speech/en/worklist/say-worklist';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import {
  done,
  introducedOnboarding,
  point,
  publishedGuide,
  recordedHandoff,
  startedHandoff,
  submittedHandoff,
} from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let home: Home;
beforeEach(async () => {
  home = await oneWorkspace();
});

const list = async (who: 'sam' | 'ines' | 'hanne', after: string | null = null) =>
  sayWorklist(await loadWorklist(await memberFor(home[who]), placeIn(after)));

const rowOf = async (who: 'sam' | 'ines' | 'hanne', id: string) => {
  const row = (await list(who)).rows.find((one) => one.id === id);
  if (!row) throw new Error('That onboarding is not on the list.');
  return row;
};

/** What a mail to the rep calls the customer. */
async function namedInMail(onboardingId: string): Promise<string | undefined> {
  const to = { recipientKind: 'member', recipientId: home.sam.id } as const;
  const of = { id: '', subjectId: '', generation: 1, linkId: null, openedAt: new Date() };
  const about = { workspaceId: home.workspaceId, onboardingId, kind: 'clock_warning' } as const;
  return (await openScene(db(), { ...of, ...to, ...about }))?.head.customer;
}

describe('the worklist', () => {
  test('gives the turn to who has it, and shows it to the others', async () => {
    const id = await submittedHandoff(home);
    expect(await rowOf('ines', id)).toMatchObject({ needsMe: true, isHost: true, isRep: false });
    expect(await rowOf('sam', id)).toMatchObject({ needsMe: false, isHost: false, isRep: true });
    expect(await rowOf('hanne', id)).toMatchObject({ needsMe: false, isHost: false, isRep: false });
  });

  test('counts what needs a member as the navigation does, for leads too', async () => {
    await submittedHandoff(home);
    await recordedHandoff(home);
    for (const who of ['sam', 'ines', 'hanne'] as const) {
      const { needsMe } = await list(who);
      expect([who, needsMe]).toEqual([who, who === 'hanne' ? 0 : 1]);
      expect((await navCounts(await memberFor(home[who]))).handoffs).toBe(needsMe);
    }
  });

  test('counts a first contact that has passed with what needs its host, as the list does', async () => {
    await introducedOnboarding(home);
    await shiftClock('9 days');
    const { rows, needsMe } = await list('ines');
    await shiftClock('0');
    expect(rows.map((row) => row.needsMe)).toEqual([true]);
    expect(needsMe).toBe(1);
  });

  test('tells the deals of one customer apart, as long as both are open', async () => {
    const [first, second] = [await startedHandoff(home), uuid()];
    expect((await rowOf('sam', first)).deal).toBeNull();
    const customer = await db()
      .selectFrom('onboardings as o')
      .innerJoin('customers as c', 'c.id', 'o.customer_id')
      .select(['c.id', 'c.name'])
      .where('o.id', '=', first)
      .executeTakeFirstOrThrow();
    done(
      await startHandoff(home.sam, {
        id: second,
        customer: customer.name,
        which: { customerId: customer.id },
        dealName: 'Second shop',
        signedAt: new Date(),
        dealValue: null,
        dealCurrency: null,
        crmId: null,
        hostId: home.ines.id,
      }),
    );
    expect((await rowOf('ines', second)).deal).toBe('Second shop');
    expect((await rowOf('sam', first)).deal).toBe('Mail desk');
    expect(await namedInMail(first)).toBe(`${customer.name} (Mail desk)`);
    done(await closeOnboarding(home.hanne, second, { reason: 'on_hold', words: '' }));
    expect((await rowOf('sam', first)).deal).toBeNull();
    expect(await namedInMail(first)).toBe(customer.name);
  });

  test('says which parts a rep still has to write', async () => {
    const started = await startedHandoff(home);
    const complete = await recordedHandoff(home);
    expect((await rowOf('sam', started)).partsMissing).toEqual([
      'goals',
      'deal',
      'people',
      'systems',
      'red_flags',
    ]);
    expect((await rowOf('sam', complete)).partsMissing).toEqual([]);
  });

  test('introduces nobody whom sales took out again', async () => {
    const id = await recordedHandoff(home);
    expect((await rowOf('sam', id)).firstContact).toBe('Mira');
    const mira = await db()
      .selectFrom('contacts')
      .select('statement_id')
      .where('onboarding_id', '=', id)
      .where('name', '=', 'Mira Vos')
      .executeTakeFirstOrThrow();
    done(await removeStatement(home.sam, id, mira.statement_id));
    expect((await rowOf('sam', id)).firstContact).toBe('Teun');
  });

  test('counts what was checked, and names everyone who waits for an answer', async () => {
    const { id, mira, teun } = await introducedOnboarding(home);
    const goal = await point(home, id, 'Answer every mail');
    const shifts = await point(home, id, 'Fewer night shifts');
    const reworded = (words: typeof goal.words) =>
      words.kind === 'goal' ? { ...words, fields: { ...words.fields, target: '90%' } } : words;
    done(await correctStatement(mira, goal, { words: reworded(goal.words), note: '' }));
    done(await correctStatement(teun, shifts, { words: reworded(shifts.words), note: '' }));
    const row = await rowOf('ines', id);
    expect(row.points).toEqual({ checked: 0, signed: 0, all: 10 });
    expect(row.waiting).toMatchObject({ contacts: ['Mira', 'Teun'], count: 2 });
    expect(row.needsMe).toBe(true);
  });

  test('keeps a settled onboarding on the list while an addition waits for an answer', async () => {
    const { id, mira } = await introducedOnboarding(home);
    const { shown } = await loadReview(db(), home.workspaceId, id);
    done(await confirmAndSign(mira, 'Mira Vos', shown));
    done(await recordFirstContact(home.ines, id, 'called'));
    expect(await list('ines')).toMatchObject({ rows: [], settled: 1, needsMe: 0 });
    const words = { kind: 'system' as const, fields: { label: 'Printer', text: 'One, upstairs' } };
    done(await addMissing(mira, { words, area: 'today', note: '' }));
    expect(await rowOf('ines', id)).toMatchObject({
      needsMe: true,
      waiting: { contacts: ['Mira'], count: 1, added: 1 },
    });
    expect(await list('ines')).toMatchObject({ settled: 0, needsMe: 1 });
  });

  test('says what is due next, of which customer and with whom', async () => {
    await publishedGuide(home);
    expect((await list('ines')).nextDeadline).toEqual({
      by: expect.stringMatching(/\d:\d\d$|^the end of /),
      customer: 'Brightwater',
      who: 'Sam',
    });
  });

  test('counts for those who lead what is late with us, and the promises that are disputed', async () => {
    const late = await submittedHandoff(home);
    const { id, mira, teun } = await introducedOnboarding(home);
    const promise = await point(home, id, 'We move the old mail over');
    const words = (text: string) =>
      promise.words.kind === 'promise'
        ? { ...promise.words, fields: { ...promise.words.fields, text } }
        : promise.words;
    done(await correctStatement(mira, promise, { words: words('You move it'), note: '' }));
    done(await correctStatement(teun, promise, { words: words('Nobody moves it'), note: '' }));
    expect((await list('hanne')).lead).toEqual({ late: 0, disputed: 1 });
    await db()
      .updateTable('onboardings')
      .set({ next_due_at: new Date(Date.now() - 3_600_000) })
      .where('id', 'in', [late, id])
      .execute();
    const { lead, rows } = await list('hanne');
    expect(lead).toEqual({ late: 2, disputed: 1 });
    expect(rows.map((row) => row.isLate)).toEqual([true, true]);
    expect((await list('ines')).lead).toBeNull();
  });

  test('knows a first contact that has passed for customer success’s, before the clocks look again', async () => {
    const { id } = await introducedOnboarding(home);
    expect(await rowOf('ines', id)).toMatchObject({ turn: 'customer', needsMe: false });
    await db()
      .updateTable('onboardings')
      .set({ next_due_at: new Date(Date.now() - 3_600_000) })
      .where('id', '=', id)
      .execute();
    expect(await rowOf('ines', id)).toMatchObject({
      turn: 'cs',
      needsMe: true,
      clock: { of: 'first contact', tone: 'late' },
    });
    expect(await rowOf('hanne', id)).toMatchObject({ remind: { first: 'Ines', reminded: null } });
  });
});

describe('page by page', () => {
  test('every onboarding once, the earliest deadline first, in two pages', async () => {
    const ids = new Set<string>();
    for (let hour = 0; hour < 43; hour += 1) {
      const signedAt = new Date(Date.UTC(2026, 0, 5, Math.floor(hour / 2)));
      const { id } = done(
        await startHandoff(home.sam, {
          id: uuid(),
          customer: `Customer ${hour}`,
          dealName: 'Deal',
          signedAt,
          dealValue: null,
          dealCurrency: null,
          crmId: null,
          hostId: home.ines.id,
        }),
      );
      ids.add(id);
    }
    const first = await list('sam');
    const second = await list('sam', first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([40, 3, null]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id))).toEqual(ids);
    expect(second.needsMe).toBe(43);
  });

  test.each([
    '-200000-01-01T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    'yesterday',
    '2026',
  ])('a place in the list that was never given, %s, is the start', (due) => {
    expect(placeIn(`${due}_${uuid()}`)).toBeNull();
    expect(placeIn(due)).toBeNull();
  });
});
