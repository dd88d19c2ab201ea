/*
 * The lists behind the figures: what their rows say comes together to the figure that leads there, page by page, of each
 * figure, narrowed as it is; and where a figure leads nowhere, there is nobody.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { noteMissing, saveCounted } from '#db/insight/insight-facts.server';
import { turnClockTo } from '#demo/calendar.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { BEHIND, type Behind, isStretch, type ToldBehind } from '~/domain/insight/behind';
import { stepFiguresOf } from '~/domain/insight/steps';
import { STRETCHES } from '~/domain/insight/stretches';
import type { Name, Tally } from '~/domain/insight/tally';
import { onboardingsBehind } from '~/queries/insight/behind.server';
import { loadInsight } from '~/queries/insight/insight.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

/** More than a page of them. */
const MANY = 90;
const TUESDAY = new Date('2027-06-15T10:00:00+02:00');
let home: Home;
const tallies: Tally[] = [];

beforeAll(async () => {
  await turnClockTo(TUESDAY);
  home = await oneWorkspace();
  for (let at = 0; at < MANY; at += 1) {
    const deal = { dealName: 'Ordering', dealValue: null, dealCurrency: null, crmId: null };
    const customer = `Customer ${at}`;
    const of = {
      id: uuid(),
      customer,
      which: { anotherThan: customer },
      signedAt: TUESDAY,
      hostId: home.ines.id,
    };
    await done(startHandoff(home.sam, { ...of, ...deal }));
  }
  await transact(db(), (trx) => noteMissing(trx, MANY));
  const rows = await db()
    .selectFrom('insight_facts')
    .select(['onboarding_id as id', 'acts'])
    .orderBy('onboarding_id')
    .execute();
  const counted = rows.map(({ id, acts }, at) => {
    const of = { workspaceId: home.workspaceId, onboardingId: id };
    const tally = tallyOf(at);
    tallies.push(tally);
    return {
      before: { ...of, acts, isWaiting: true, place: null, tally: new Map(), countAt: null },
      place: {
        signedOn: `2027-06-${String(1 + (at % 14)).padStart(2, '0')}`,
        repId: home.sam.id,
        hostId: home.ines.id,
        startingPointId: null,
        segment: at % 2 === 0 ? 'Group' : null,
      },
      tally,
      countAt: null,
    };
  });
  expect(await transact(db(), (trx) => saveCounted(trx, counted))).toBe(MANY);
}, 60_000);

/** Of each count some have none, and some several. */
function tallyOf(at: number): Tally {
  const tally = new Map<Name, number>([['onboardings', 1]]);
  const add = (name: Name, count: number) => count > 0 && tally.set(name, count);
  for (const [which, stretch] of STRETCHES.entries()) {
    if ((at + which) % 5 === 0) {
      add(`overdue/${stretch}`, at % 2);
      continue;
    }
    add(`took/${stretch}/${(at * 7) % 60}`, 1);
    if ((at + which) % 4 === 0) continue;
    add(`has_limit/${stretch}`, 1);
    if ((at + which) % 3 > 0) add(`in_time/${stretch}`, 1);
  }
  add('returns', at % 3);
  add('answered/goal', 4);
  add('answered/promise', at % 4);
  add('corrected/goal', at % 5 === 0 ? 2 : 0);
  add('corrected/promise', Math.floor((at % 4) / 3));
  add('asked_of_repeats', 2);
  add('had_to_repeat', at % 7 === 0 ? 1 : 0);
  add('promises/open', at % 2);
  add('promises/kept', at % 3);
  add('promises/broken', at % 11 === 0 ? 1 : 0);
  add('pages/opened', at % 3);
  add('pages/unopened', at % 4 === 0 ? 2 : 0);
  add('pages/asked_anew', at % 6 === 0 ? 1 : 0);
  add('mail/delivered', 5);
  add('mail/complained', at % 9 === 0 ? 1 : 0);
  add('mail/bounced', at % 8 === 0 ? 2 : 0);
  add('mail/suppressed', at % 10 === 0 ? 1 : 0);
  add('step/files/of', 1);
  add('step/files/done', 1);
  add('step/files/has_day', 1);
  add(`step/files/late/${1 + (at % 3)}`, at % 5 === 1 ? 1 : 0);
  add('step/files/overdue', at % 5 === 2 ? 1 : 0);
  add(`step/file/late/2`, 1);
  return tally;
}

const ALL = { weeks: 13, repId: null, hostId: null, startingPointId: null, segment: null } as const;
type More = { isLate?: boolean; step?: string; segment?: string };

async function toldBehind(
  behind: Behind,
  { isLate = false, step = '', segment }: More = {},
): Promise<ToldBehind[]> {
  const reader = await memberFor(home.hanne);
  const told = new Map<string, ToldBehind>();
  for (let after: string | null = null; ; ) {
    const asked = { ...ALL, segment: segment ?? null, behind, step, isLate, after };
    const { rows, next } = await onboardingsBehind(reader, asked);
    for (const row of rows) {
      expect(told.has(row.id), `${behind}: ${row.customer} stands there twice`).toBe(false);
      if ('count' in row.told) expect(row.told.count, `${behind}: ${row.customer}`).toBeGreaterThan(0);
      told.set(row.id, row.told);
    }
    if (!next) return [...told.values()];
    after = next;
  }
}

const together = (told: ToldBehind[]) => told.reduce((sum, one) => sum + ('count' in one ? one.count : 1), 0);

test.each([undefined, 'Group'])(
  'what stands behind each figure comes together to it, in segment %s',
  async (segment) => {
    const { figures } = await loadInsight(await memberFor(home.hanne), { ...ALL, segment: segment ?? null });
    const steps = stepFiguresOf(
      new Map(
        tallies
          .filter((_, at) => !segment || at % 2 === 0)
          .flatMap((tally) => [...tally])
          .reduce(
            (sum, [name, count]) => sum.set(name, (sum.get(name) ?? 0) + count),
            new Map<string, number>(),
          ),
      ),
    );
    const files = steps.find(({ key }) => key === 'files');
    const expected: Record<Exclude<Behind, (typeof STRETCHES)[number]>, number> = {
      returned: figures.returns,
      changed: figures.corrected.count,
      repeated: figures.repeated.count,
      promised: Object.values(figures.promises).reduce((sum, count) => sum + count, 0),
      broken: figures.promises.broken,
      unopened: figures.opened.of - figures.opened.count,
      asked_anew: figures.askedAnew.count,
      lost: figures.arrived.of - figures.arrived.count,
      late_step: (files?.inTime.of ?? 0) - (files?.inTime.count ?? 0),
    };
    for (const behind of BEHIND) {
      if (isStretch(behind)) {
        const { of, inTime, overdue } = figures.times[behind];
        expect(together(await toldBehind(behind, { segment })), behind).toBe(of);
        const late = await toldBehind(behind, { segment, isLate: true });
        expect(together(late), `${behind}, late`).toBe(inTime.of - inTime.count);
        expect(late.every((one) => one.is === 'overdue' || (one.is === 'took' && one.inTime === false))).toBe(
          true,
        );
        expect(
          late.filter((one) => one.is === 'overdue'),
          behind,
        ).toHaveLength(overdue);
        expect(of, behind).toBeGreaterThan(0);
        continue;
      }
      expect(expected[behind], behind).toBeGreaterThan(0);
      expect(together(await toldBehind(behind, { segment, step: 'files' })), behind).toBe(expected[behind]);
    }
  },
);

test('behind a step that nobody has nobody stands, nor behind one whose key only begins so', async () => {
  expect(await toldBehind('late_step', { step: 'fil' })).toEqual([]);
  expect(await toldBehind('late_step', { step: '' })).toEqual([]);
  expect(await toldBehind('late_step', { step: 'file' })).toHaveLength(MANY);
});
