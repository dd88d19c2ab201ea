/*
 * Insight as it is read: whose figures somebody sees, how they are narrowed and listed, that nothing is shown of too few,
 * and that a year costs the same however many onboardings it holds.
 */
import { CamelCasePlugin } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { turnClockTo } from '#demo/calendar.server';
import { describeCompany } from '~/commands/customer/describe-company.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { countInsight } from '~/commands/insight/count-insight.server';
import { UNKNOWN_COMPANY } from '~/domain/customer/company';
import { STRETCHES } from '~/domain/insight/stretches';
import type { MemberActor } from '~/domain/onboarding/access';
import { INSIGHT } from '~/http/api/shapes/insight-shapes';
import { insightFor } from '~/queries/api/insight.server';
import { handoffFigures } from '~/queries/handoff/handoff-figures.server';
import { onboardingsBehind } from '~/queries/insight/behind.server';
import { insightChoices, latestFigures, loadInsight } from '~/queries/insight/insight.server';
import type { InsightAsked } from '~/queries/insight/sums.server';
import { sayBehind } from '~/speech/en/insight/say-behind';
import { fileLines } from '~/speech/en/insight/say-file';
import { sayInsight } from '~/speech/en/insight/say-insight';
import { askedOfInsight } from '~/ui/insight/insight-links';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let leila: MemberActor;
let first: string;

const FORMULA = '=HYPERLINK("https://evil.example")';
const TUESDAY = new Date('2027-06-15T10:00:00+02:00');

async function signed(rep: MemberActor, customer: string, signedAt: Date): Promise<string> {
  const id = uuid();
  const deal = { dealName: 'Ordering', dealValue: null, dealCurrency: null, crmId: null };
  await done(
    startHandoff(rep, {
      id,
      customer,
      which: { anotherThan: customer },
      signedAt,
      hostId: home.ines.id,
      ...deal,
    }),
  );
  return id;
}

beforeAll(async () => {
  await turnClockTo(TUESDAY);
  ({ home, nextDoor } = await twoWorkspaces());
  leila = await colleague(home, 'Leila Haddad', 'sales');
  first = await introduced({ sam: leila, ines: home.ines }, FORMULA);
  // The story signs by the clock of this machine.
  await db().updateTable('onboardings').set({ signed_at: TUESDAY }).where('id', '=', first).execute();
  for (let at = 0; at < 8; at += 1) await signed(home.sam, `Customer ${at}`, TUESDAY);
  // The Sunday before the thirteen weeks began, and the Monday on which they did.
  await signed(home.sam, 'Too early', new Date('2027-03-21T23:30:00+01:00'));
  await signed(home.sam, 'Just in time', new Date('2027-03-22T00:30:00+01:00'));
  await countInsight();
});

const ALL: InsightAsked = { weeks: 13, repId: null, hostId: null, startingPointId: null, segment: null };
const insightOf = async (actor: MemberActor, more: Partial<InsightAsked> = {}) =>
  loadInsight(await memberFor(actor), { ...ALL, ...more });
const countedOf = async (...asked: Parameters<typeof insightOf>) =>
  (await insightOf(...asked)).figures.onboardings;

test('who leads reads all of them, whoever sells or looks after customers their own, next door nothing', async () => {
  expect(await countedOf(home.hanne)).toBe(10);
  expect(await countedOf(home.kofi)).toBe(10);
  expect(await countedOf(home.ines)).toBe(10);
  expect(await countedOf(home.sam)).toBe(9);
  expect(await countedOf(leila)).toBe(1);
  expect(await countedOf(nextDoor.olga)).toBe(0);
});

test('an own part stays one, whatever is asked for', async () => {
  expect(await countedOf(leila, { repId: home.sam.id })).toBe(1);
  expect(await countedOf(home.sam, { hostId: home.ines.id })).toBe(9);
  expect(await countedOf(nextDoor.olga, { repId: home.sam.id })).toBe(0);
  expect((await insightChoices(await memberFor(home.sam))).reps).toEqual([]);
  const { reps, hosts } = await insightChoices(await memberFor(home.hanne));
  expect([reps.map(({ name }) => name), hosts.map(({ name }) => name)]).toEqual([
    ['Leila Haddad', 'Sam Okafor'],
    [hosts[0]?.name],
  ]);
});

test('they are narrowed by the week of signature in the workspace’s days, and by one thing or several', async () => {
  const { figures, before, steps, from } = await insightOf(home.hanne);
  expect([from, figures.onboardings, before.onboardings]).toEqual(['2027-03-22', 10, 1]);
  expect(steps.map((step) => step.figures.onboardings)).toEqual([1, ...Array(11).fill(0), 9]);
  expect(await countedOf(home.hanne, { weeks: 4 })).toBe(9);
  expect(await countedOf(home.hanne, { weeks: 52 })).toBe(11);
  expect((await insightOf(home.hanne, { weeks: 52 })).steps.map((step) => step.from)).toEqual([
    ...['07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}-01`),
    ...['01', '02', '03', '04', '05', '06'].map((month) => `2027-${month}-01`),
  ]);
  expect(await countedOf(home.hanne, { repId: leila.id })).toBe(1);
  expect(await countedOf(home.hanne, { repId: leila.id, hostId: home.ines.id })).toBe(1);
  expect(await countedOf(home.hanne, { repId: leila.id, hostId: home.sam.id })).toBe(0);
  expect((await insightOf(home.hanne, { repId: leila.id, hostId: home.ines.id })).readOnly).toBeNull();
});

test('narrowed by a segment they are those of companies that are in it, in page, list and program alike', async () => {
  const inSegment = (segment: string) => ({ ...UNKNOWN_COMPANY, segment });
  await done(describeCompany(home.ines, first, inSegment('Group'), UNKNOWN_COMPANY));
  await countInsight();
  expect((await insightChoices(await memberFor(home.hanne))).segments).toEqual(['Group']);
  expect((await insightChoices(await memberFor(nextDoor.olga))).segments).toEqual([]);
  expect(await countedOf(home.hanne, { segment: 'Group' })).toBe(1);
  expect(await countedOf(home.hanne, { segment: 'group' })).toBe(0);
  expect(await countedOf(leila, { segment: 'Group' })).toBe(1);
  expect(await countedOf(home.sam, { segment: 'Group' })).toBe(0);
  expect(await countedOf(nextDoor.olga, { segment: 'Group' })).toBe(0);
  const asked = {
    ...ALL,
    segment: 'Group',
    behind: 'introduced',
    step: '',
    isLate: false,
    after: null,
  } as const;
  expect((await onboardingsBehind(await memberFor(home.hanne), asked)).rows.map(({ id }) => id)).toEqual([
    first,
  ]);
  expect(await onboardingsBehind(await memberFor(home.hanne), { ...asked, segment: 'Small' })).toMatchObject({
    rows: [],
  });
  expect(askedOfInsight(new URLSearchParams({ segment: ' Group ' })).segment).toBe('Group');
  expect(askedOfInsight(new URLSearchParams({ segment: 'Gr\u0000up' })).segment).toBeNull();
  await done(describeCompany(home.ines, first, UNKNOWN_COMPANY, inSegment('Group')));
  await countInsight();
  expect((await insightChoices(await memberFor(home.hanne))).segments).toEqual([]);
});

test('nothing is shown of fewer than ten, and it says why', async () => {
  const few = sayInsight(await insightOf(home.sam));
  expect(few.title).toBe('Too early for figures.');
  expect(few.tooFew).toContain('Nine onboardings that you sold were signed since 22 Mar.');
  expect(fileLines(await insightOf(home.sam))).toEqual([]);
  const all = sayInsight(await insightOf(home.hanne));
  expect(all.tooFew).toBe('');
  expect(all.times[0]?.rows.map(({ typical }) => typical)).toEqual(Array(4).fill('too few yet'));
  expect(all.reps).toBeNull();
  expect(fileLines(await insightOf(home.hanne)).slice(0, 3)).toEqual([
    ['2027-03-22', 'the period', 'Onboardings', 'onboardings', 10, null, null, null, null],
    [
      '2027-03-22',
      'the period',
      'Handed over',
      'working hours since the signature',
      null,
      1,
      null,
      null,
      null,
    ],
    ['2027-03-22', 'the period', 'Accepted', 'working hours since the signature', null, 1, null, null, null],
  ]);
});

test('behind a figure stand the onboardings that it counts, for whoever may see them', async () => {
  const behind = async (actor: MemberActor, more: object = {}) => {
    const asked = { ...ALL, behind: 'introduced' as const, step: '', isLate: false, after: null, ...more };
    return sayBehind(await onboardingsBehind(await memberFor(actor), asked), asked);
  };
  expect((await behind(home.hanne)).rows).toMatchObject([
    { id: first, customer: FORMULA, words: '0 min, in time', tone: 'ok' },
  ]);
  expect((await behind(leila)).rows).toHaveLength(1);
  expect((await behind(home.sam)).rows).toEqual([]);
  expect((await behind(nextDoor.olga)).rows).toEqual([]);
  expect(await behind(leila, { isLate: true })).toMatchObject({
    rows: [],
    empty: 'All of these came in time.',
  });
  expect((await behind(home.hanne, { behind: 'returned' })).rows).toEqual([]);
  expect((await behind(home.hanne, { after: first })).rows).toEqual([]);
});

test('who is past the limit and not introduced is late wherever it is read', async () => {
  const facts = await insightOf(home.hanne);
  expect(facts.figures.times.introduced).toMatchObject({ inTime: { count: 1, of: 2 }, overdue: 1 });
  const asked = { ...ALL, behind: 'introduced', step: '', isLate: true, after: null } as const;
  const { rows } = sayBehind(await onboardingsBehind(await memberFor(home.hanne), asked), asked);
  expect(rows).toMatchObject([{ customer: 'Just in time', words: 'not yet, past the limit', tone: 'stop' }]);
  const row = sayInsight(facts).times[0]?.rows.find(({ stretch }) => stretch === 'introduced');
  expect(row).toMatchObject({ within: '50%', withinOf: '1 of 2 late, not there yet', isLate: true });
  const lines = fileLines(facts).map((line) => line.slice(2));
  expect(lines).toContainEqual(['Introduced in time', 'onboardings', 1, 2, null, null, null]);
  expect(lines).toContainEqual([
    'Introduced: past the limit, not yet',
    ...['onboardings', 1, null, null, null, null],
  ]);
  const told = (await insightFor(home.hanne, ALL)).figures?.times;
  expect(told?.find(({ stretch }) => stretch === 'introduced')).toMatchObject({
    in_time: { count: 1, of: 2 },
    overdue: 1,
  });
  expect((await handoffFigures(home.hanne, TUESDAY)).inTime).toEqual({ count: 1, of: 2 });
  const { figures } = await latestFigures(home.hanne, TUESDAY);
  expect(figures.times).toEqual(facts.figures.times);
});

test('programs read the same figures, and a key reads what whoever it acts for may see', async () => {
  const told = async (actor: MemberActor) => {
    const answer = await insightFor(actor, ALL);
    expect(INSIGHT.parse(answer)).toEqual(answer);
    return answer;
  };
  const [all, page] = [await told(home.hanne), await insightOf(home.hanne)];
  expect(all).toMatchObject({ of: 'all', from: page.from, before: null });
  expect(all.figures).toMatchObject({ onboardings: 10, opened_page: page.figures.opened });
  expect(all.figures?.times.map(({ stretch, reached }) => [stretch, reached])).toEqual(
    STRETCHES.map((stretch) => [stretch, page.figures.times[stretch].of]),
  );
  expect(all.trend).toHaveLength(13);
  expect(await told(home.sam)).toMatchObject({ of: 'sold', figures: null, trend: [] });
  expect(await told(nextDoor.piet)).toMatchObject({ of: 'looked_after', figures: null });
});

test('a page costs as many queries, and reads as many sums, however many onboardings there are', async () => {
  let queries = 0;
  const counting = new CamelCasePlugin();
  counting.transformQuery = ({ node }) => node;
  counting.transformResult = async ({ result }) => {
    queries += 1;
    return result;
  };
  await loadInsight(await memberFor(home.hanne), ALL, db().withPlugin(counting));
  expect(queries).toBeLessThanOrEqual(7);
  const sums = await db()
    .selectFrom('insight_sums')
    .select('starts_on')
    .where('part', '=', 'all')
    .where('span', '=', 'week')
    .where('shelf', '=', 'counts')
    .execute();
  expect(sums).toHaveLength(3);
});
