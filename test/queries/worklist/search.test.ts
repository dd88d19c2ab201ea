/*
 * A search finds customers, people, deals, points and mail of the reader's workspace, where they stand, and nothing that
 * the reader may not see there: no red flag, no note of ours, no mail for those who don't read the log.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { system } from '#demo/recorded';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { archiveOnboarding, closeOnboarding } from '~/commands/onboarding/close.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement, setForCall, withdrawAnswer } from '~/commands/review/review-statement.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { Words } from '~/domain/statement/statement';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { FOUND_KINDS, type FoundKind, searchFor } from '~/queries/worklist/search.server';
import { sayFound } from '~/speech/en/worklist/say-search';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, introducedOnboarding, point, startedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  const introduced = await introducedOnboarding(home);
  id = introduced.id;
  const item = await point(home, id, 'Your price stays');
  const words = {
    ...item.words,
    fields: { ...item.words.fields, text: 'Your price stays for a decade' },
  } as Words;
  done(await correctStatement(introduced.mira, item, { words, note: 'Murmured beside it' }));
  done(await setForCall(introduced.mira, await point(home, id, 'We start'), ''));
  await deliverDue(async () => ({ outcome: 'accepted', providerId: crypto.randomUUID() }));
});

async function found(
  reader: MemberActor,
  text: string,
  only: FoundKind | null = null,
  after: string | null = null,
) {
  const mayReadMail = reader.role === 'lead' || reader.role === 'admin';
  const facts = await searchFor(await memberFor(reader), { text, only, after, mayReadMail });
  return sayFound(facts);
}

const titles = async (reader: MemberActor, text: string) =>
  Object.fromEntries(
    (await found(reader, text)).map(({ kind, found: all }) => [kind, all.map(({ title }) => title)]),
  );

describe('a search', () => {
  test('finds each kind, with a link to the place where it stands', async () => {
    const [customer] = await found(home.ines, 'brightw');
    expect(customer?.found[0]).toMatchObject({ title: 'Brightwater', href: `/onboardings/${id}` });
    expect(await titles(home.ines, 'MIRA')).toMatchObject({ people: ['Mira Vos'] });
    expect(await titles(home.ines, 'teun@bright')).toMatchObject({ people: ['Teun Bakker'] });
    expect(await titles(home.ines, 'ail desk')).toEqual({ deals: ['Mail desk'] });
    const [points] = await found(home.ines, 'night shifts');
    const shifts = await point(home, id, 'Fewer night');
    expect(points?.found.map(({ href }) => href)).toEqual([`/onboardings/${id}/guide#${shifts.statementId}`]);
  });

  test('finds a point as it reads now, and as a customer would have it', async () => {
    const [points] = await found(home.ines, 'Your price stays');
    expect(points?.found.map(({ title, beside }) => [title, beside])).toEqual([
      ['Your price stays for a decade', 'Brightwater · as the customer would have it'],
      ['Your price stays for two years', 'Brightwater · a promise'],
    ]);
  });

  test('takes every sign as it is, and finds names by their first two letters', async () => {
    expect(await titles(home.ines, '%')).toEqual({});
    expect(await titles(home.ines, '___')).toEqual({});
    expect((await titles(home.ines, 'Mi')).people).toEqual(['Mira Vos']);
    expect(await titles(home.ines, 'ra')).toEqual({});
    expect(await titles(home.ines, '')).toEqual({});
    // Chosen, and not said.
    expect(await titles(home.ines, 'commercial')).toEqual({});
  });

  test('asks for words in any order, and for no accents', async () => {
    expect(await titles(home.ines, 'desk mail')).toMatchObject({ deals: ['Mail desk'] });
    expect(await titles(home.ines, 'desk  fax')).toEqual({});
    expect((await titles(home.ines, 'vós MÏRA')).people).toEqual(['Mira Vos']);
    const started = await startedHandoff(home);
    done(
      await addStatement(
        home.sam,
        started,
        system('today', 'Kasse', 'Straße in Łódź, Ærøskøbing, ﬁn 50 %, €1,234.56'),
      ),
    );
    for (const text of [
      '1234.56',
      '1.234,56',
      'strasse',
      'lodz',
      'łódź',
      'aeroskobing ŁÓDŹ',
      'fin 50',
      '50 %',
    ])
      expect((await titles(home.ines, text)).points).toEqual([expect.stringContaining('Straße')]);
    expect(await titles(home.ines, '50%')).toEqual({});
  });

  test('finds names by the beginning of any of their words', async () => {
    expect((await titles(home.ines, 'vo')).people).toEqual(['Mira Vos']);
    expect(await titles(home.ines, 'os')).toEqual({});
  });

  test('finds the newest of many, and the one that only an old place says', async () => {
    const started = await startedHandoff(home);
    done(await addStatement(home.sam, started, system('today', 'Telex', 'A quagga on the wire')));
    for (let n = 0; n < 9; n++)
      done(await addStatement(home.sam, started, system('today', `Rack ${n}`, 'Umbrella stand')));
    await db()
      .insertInto('wordings')
      .values(await manyOf(started, 2_200))
      .execute();
    expect((await titles(home.ines, 'quagga')).points).toEqual([expect.stringContaining('quagga')]);
    const [points] = await found(home.ines, 'umbrella stand');
    expect(points?.found).toHaveLength(6);
    expect(points?.next).toBe(points?.found.at(-1)?.id);
    const rest = await found(home.ines, 'stand umbrella', 'points', points?.next ?? null);
    const ids = [...(points?.found ?? []), ...(rest[0]?.found ?? [])].map(({ id: one }) => one);
    expect(ids).toHaveLength(9);
    expect([...ids].sort().reverse()).toEqual(ids);
  });

  /** Wordings that are newer than all there are, of points of their own. */
  async function manyOf(started: string, count: number) {
    const like = await db()
      .selectFrom('statements')
      .selectAll()
      .where('onboarding_id', '=', started)
      .limit(1)
      .executeTakeFirstOrThrow();
    const statements = Array.from({ length: count }, () => ({ ...like, id: uuid() }));
    await db().insertInto('statements').values(statements).execute();
    return statements.map(({ id: statement_id }) => ({
      id: uuid(),
      workspace_id: like.workspace_id,
      statement_id,
      number: 1,
      fields: JSON.stringify({ label: 'Shelf', text: 'Of no interest' }),
      purpose: 'recorded' as const,
      author_kind: 'member' as const,
      author_id: like.author_id,
      at: new Date(),
    }));
  }

  test('shows mail to those who read the mail log', async () => {
    const subjects = (await titles(home.hanne, 'mira@brightwater')).mail ?? [];
    expect(subjects.length).toBeGreaterThan(0);
    expect(await titles(home.ines, 'mira@brightwater')).not.toHaveProperty('mail');
    expect(await titles(home.sam, 'mira@brightwater')).not.toHaveProperty('mail');
  });

  test('finds nothing of another workspace, no red flag, and no note of ours or beside a correction', async () => {
    const started = await startedHandoff(home);
    const flag = { concern: 'Afraid of the auditor', severity: 'delay' as const, advice: 'Bring figures' };
    done(await recordRedFlag(home.sam, started, flag));
    done(await addStatement(home.sam, started, system('today', 'Fax', 'One', { note: 'Whispered' })));
    for (const text of ['Brightwater', 'Mira', 'Mail desk', 'night shifts', 'mira@brightwater'])
      expect(await titles(nextDoor.olga, text)).toEqual({});
    expect(await titles(nextDoor.olga, 'Their customer')).toEqual({});
    for (const text of ['Murmured', 'Afraid of the auditor', 'Whispered'])
      expect(await titles(home.hanne, text)).toEqual({});
  });

  test('finds nothing that was taken out again', async () => {
    const started = await startedHandoff(home);
    done(await addStatement(home.sam, started, system('today', 'Pager', 'A pager on the wall')));
    expect(await titles(home.ines, 'pager on')).toMatchObject({ points: [expect.stringContaining('pager')] });
    await db()
      .updateTable('statements')
      .set({ removed_at: new Date() })
      .where('onboarding_id', '=', started)
      .execute();
    expect(await titles(home.ines, 'pager on')).toEqual({});
  });

  test('finds what a customer would have only as long as they would, and nobody has answered it', async () => {
    const { id: other, mira } = await introducedOnboarding(home);
    const titled = async (text: string) =>
      (await found(home.ines, text)).flatMap(({ found: all }) => all.map(({ beside }) => beside));
    const correct = async (start: string, text: string) => {
      const item = await point(home, other, start);
      const words = { ...item.words, fields: { ...item.words.fields, text } } as Words;
      done(await correctStatement(mira, item, { words, note: '' }));
      const answers = db().selectFrom('answers').select('id').where('onboarding_id', '=', other);
      const { id: answer } = await answers.orderBy('at', 'desc').limit(1).executeTakeFirstOrThrow();
      return { item, answer };
    };
    const ofCustomer = 'Brightwater · as the customer would have it';
    const { item } = await correct('Your price stays', 'Zebra prices');
    expect(await titled('Zebra')).toEqual([ofCustomer]);
    done(await withdrawAnswer(mira, item));
    expect(await titled('Zebra')).toEqual([]);

    const { answer } = await correct('Your price stays', 'Yak prices');
    await db().updateTable('answers').set({ is_fast: true }).where('id', '=', answer).execute();
    expect(await titled('Yak')).toEqual([]);
    await db().updateTable('answers').set({ is_fast: false }).where('id', '=', answer).execute();
    expect(await titled('Yak')).toEqual([ofCustomer]);
    done(await resolveCorrection(home.ines, other, answer, { outcome: 'adopted', line: '' }));
    expect(await titled('Yak')).toEqual(['Brightwater · a promise']);
    // What it said before isn't what it says.
    const [prices] = await found(home.ines, 'price', 'points');
    expect(prices?.found.filter(({ href }) => href.includes(other))).toHaveLength(1);

    const talked = await correct('Fewer night', 'Xenon nights');
    expect(await titled('Xenon')).toEqual([ofCustomer]);
    const talk = { outcome: 'talk', line: 'On the call.' } as const;
    done(await resolveCorrection(home.ines, other, talked.answer, talk));
    expect(await titled('Xenon')).toEqual([]);
  });

  test('says of what is closed or in the archive that it is, and not how far it was', async () => {
    const { id: ended } = await introducedOnboarding(home);
    const besideIt = async () => {
      const all = (await found(home.ines, 'Mail desk')).flatMap(({ found: some }) => some);
      return all.filter(({ href }) => href === `/onboardings/${ended}`).map(({ beside }) => beside);
    };
    const ofCustomer = async () => (await found(home.ines, 'brightw', 'customers'))[0]?.found[0]?.beside;
    expect(await besideIt()).toEqual(['Brightwater · Introduced']);
    done(await closeOnboarding(home.ines, ended, { reason: 'fell_through', words: '' }));
    expect(await besideIt()).toEqual(['Brightwater · Closed']);
    expect(await ofCustomer()).toMatch(/^Closed/);
    done(await archiveOnboarding(home.ines, ended));
    expect(await besideIt()).toEqual(['Brightwater · In the archive']);
    expect(await ofCustomer()).toMatch(/^In the archive/);
  });

  test('finds nobody whose place was taken out', async () => {
    const started = await startedHandoff(home);
    const fields = { name: 'Quentin Abt', title: '', does: '', email: 'q@brightwater.example' };
    const person = { parts: [], noMailReason: null };
    const words = { kind: 'person' as const, fields };
    done(await addStatement(home.sam, started, { words, heardWhere: '', note: '', person }));
    expect(await titles(home.ines, 'Quentin')).toMatchObject({ people: ['Quentin Abt'] });
    await db()
      .updateTable('statements')
      .set({ removed_at: new Date() })
      .where('onboarding_id', '=', started)
      .execute();
    expect(await titles(home.ines, 'Quentin')).toEqual({});
  });

  test('shows a few of each kind, and all of one over its pages, each once', async () => {
    for (let count = 0; count < 8; count++) await startedHandoff(home);
    const few = (await found(home.ines, 'Mail desk')).find(({ kind }) => kind === 'deals');
    expect(few?.found).toHaveLength(6);
    expect(few?.next).not.toBeNull();
    const seen: string[] = [];
    for (let after: string | null = few?.next ?? null; ; ) {
      const [page] = await found(home.ines, 'Mail desk', 'deals', after);
      seen.push(...(page?.found ?? []).map((one) => one.id));
      after = page?.next ?? null;
      if (!after) break;
    }
    const all = [...(few?.found ?? []).map((one) => one.id), ...seen];
    expect(new Set(all).size).toBe(all.length);
    const { count } = await db()
      .selectFrom('onboardings')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('workspace_id', '=', home.workspaceId)
      .executeTakeFirstOrThrow();
    expect(all).toHaveLength(count);
    expect(FOUND_KINDS).toContain('deals');
  });
});
