/*
 * The board: what its lists are ordered by stays equal to what the paths themselves say, whatever happens to them; every
 * page shows each path once, in few queries however many there are, and nobody reads what isn't theirs.
 */
import { CamelCasePlugin } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { firstCallHeldAt } from '#db/meeting/meetings.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { turnClockTo } from '#demo/calendar.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { changePhase } from '~/commands/path/write-phases.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { markStep, takeMarkBack } from '~/commands/step/mark-step.server';
import { addStep, takeStepAway } from '~/commands/step/write-steps.server';
import { closeDay } from '~/commands/workspace/close-days.server';
import { dayOf } from '~/domain/clock/clock';
import type { MemberActor } from '~/domain/onboarding/access';
import { listedStage } from '~/domain/onboarding/stages-to-value';
import { pathInLists } from '~/domain/path/path-in-lists';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { allStages } from '~/queries/path/all-stages.server';
import { type BoardAsked, loadBoard } from '~/queries/path/board.server';
import { loadCustomers } from '~/queries/worklist/customers.server';
import { navCounts } from '~/queries/worklist/nav-counts.server';
import { draftGreeting } from '~/speech/en/greeting';
import { sayBoard } from '~/speech/en/path/say-board';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
const ids: string[] = [];
const paths: WrittenPath[] = [];

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  for (const customer of ['Amberley', 'Briar', 'Calloway', 'Dunmarket']) {
    const id = await introduced(home, customer);
    ids.push(id);
    paths.push(await publishedPath(home.ines, id, home.ines.id));
  }
});

const of = <T>(list: T[], at: number): T => list[at] as T;

const asked: BoardAsked = {
  order: 'course',
  course: null,
  stage: null,
  isEveryones: false,
  hostId: null,
  after: null,
};
const boardOf = async (actor: MemberActor, more: Partial<BoardAsked> = {}) =>
  loadBoard(await memberFor(actor), { ...asked, ...more });
const customersOf = async (actor: MemberActor, more: Partial<BoardAsked> = {}) =>
  (await boardOf(actor, more)).groups.map(({ course, rows }) => [
    course,
    ...rows.map(({ customer }) => customer),
  ]);

/** What is stored of each path, and what follows from the path as it is published now. */
async function storedAndFollowing() {
  const rows = await db()
    .selectFrom('onboardings')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const all = [];
  for (const row of rows) {
    const which = { workspaceId: row.workspace_id, onboardingId: row.id };
    const published = await loadPublishedPath(db(), which);
    const calendar = await calendarOf(db(), row.workspace_id);
    const today = dayOf(await databaseNow(db()), calendar.timeZone);
    all.push({
      stored: {
        stepsLeft: row.path_steps_left,
        dueOn: row.path_due_on,
        isAtRisk: row.path_is_at_risk,
        oursDueOn: row.path_ours_due_on,
        memberIds: row.path_member_ids,
        phase: row.path_phase,
        stage: row.listed_stage,
      },
      follows: published && {
        ...pathInLists(published.path, published.marks, { today, calendar }),
        stage: listedStage(row.stage, { ...published, kickoffHeldAt: await firstCallHeldAt(db(), which) }),
      },
    });
  }
  return all;
}

async function expectEqual() {
  for (const { stored, follows } of await storedAndFollowing()) expect(stored).toEqual(follows);
}

describe('what lists are ordered by', () => {
  test('follows marks and what is taken back, publications, and a date that moves', async () => {
    const [id, path] = [of(ids, 0), of(paths, 0)];
    const stuck = { kind: 'stuck', words: 'Nobody has the key.' } as const;
    await expectEqual();
    await done(markStep(home.ines, id, path.files, stuck));
    await expectEqual();
    const mark = await db()
      .selectFrom('step_marks')
      .select('id')
      .where('step_id', '=', path.files)
      .executeTakeFirst();
    await done(takeMarkBack(home.ines, id, path.files, mark?.id ?? ''));
    await done(markStep(home.ines, id, path.files, { kind: 'done' }));
    await expectEqual();
    await done(
      addStep(home.ines, id, path.figures, stepWords('Earlier', { due: { is: 'day', on: '2026-01-05' } })),
    );
    const before = await storedAndFollowing();
    await done(takeStepAway(home.ines, id, path.train));
    expect(await storedAndFollowing()).toEqual(before);
    await done(publishGuide(home.ines, id, draftGreeting));
    await expectEqual();
    const marit = await contactOf(home, of(ids, 1), 'Marit');
    const { words, ...point } = await shownPoint(home, of(ids, 1), 'All 23 shops');
    const later = { ...words, fields: { ...words.fields, on: '2027-06-18' } } as typeof words;
    await done(correctStatement(marit, point, { words: later, note: '' }));
    const answer = await db()
      .selectFrom('answers')
      .select('id')
      .where('contact_id', '=', marit.id)
      .executeTakeFirstOrThrow();
    await done(resolveCorrection(home.ines, of(ids, 1), answer.id, { outcome: 'adopted', line: '' }));
    await expectEqual();
  });

  test('follows the calendar, once the clocks are looked at', async () => {
    const due = (await storedAndFollowing())[1]?.stored.oursDueOn ?? '';
    await done(closeDay(home.kofi, { day: due, name: 'Ours' }));
    const moved = (await storedAndFollowing())[1];
    expect(moved?.follows?.oursDueOn).not.toBe(due);
    await watchClocks();
    await expectEqual();
  });
});

describe('the board', () => {
  test('has what is late first, then what is at risk, then the others, and says so', async () => {
    await done(
      markStep(home.ines, of(ids, 1), of(paths, 1).train, { kind: 'stuck', words: 'The hall is let.' }),
    );
    await turnClockTo(new Date('2027-01-04T10:00:00Z'));
    expect(await customersOf(home.ines)).toEqual([
      ['late', 'Amberley'],
      ['at_risk', 'Briar'],
      ['on_course', 'Calloway', 'Dunmarket'],
    ]);
    const board = sayBoard(await boardOf(home.ines), 'course');
    expect([board.title, board.lead]).toEqual([
      'One path is late, one is at risk.',
      'The other two are on course.',
    ]);
    const [late, risk, course] = board.groups.map(({ rows }) => rows[0]);
    expect(late?.steps.map(({ title }) => title)).toEqual(['Earlier']);
    expect(risk?.quote).toBe('The hall is let.');
    expect(course?.steps).toEqual([]);
    expect(course?.reason).toBe('Next: somebody at Calloway, “Send the sales files”, by Thu 7 Jan');
    expect(await navCounts(home.ines)).toMatchObject({ latePaths: 1 });
  });

  test('shows each path once over the pages of every list', async () => {
    for (const more of [
      { order: 'customer' },
      { order: 'person' },
      { order: 'phase' },
      { course: 'on_course' },
    ] as const) {
      const whole = (await boardOf(home.hanne, { ...more, isEveryones: true })).groups.flatMap(
        ({ rows }) => rows,
      );
      for (const [at, { id }] of whole.entries()) {
        const rest = await boardOf(home.hanne, { ...more, isEveryones: true, after: id });
        expect(rest.groups.flatMap(({ rows }) => rows.map((row) => row.id))).toEqual(
          whole.slice(at + 1).map((row) => row.id),
        );
      }
      expect(whole.length).toBe('course' in more ? 2 : 4);
    }
  });

  test('asks as often for four paths as for one', async () => {
    const count = async (more: Partial<BoardAsked>) => {
      let queries = 0;
      const counting = new CamelCasePlugin();
      counting.transformQuery = ({ node }) => node;
      counting.transformResult = async ({ result }) => {
        queries += 1;
        return result;
      };
      await loadBoard(await memberFor(home.ines), { ...asked, ...more }, db().withPlugin(counting));
      return queries;
    };
    expect(await count({ order: 'customer' })).toBe(await count({ course: 'late' }));
    expect(await count({})).toBeLessThanOrEqual(12);
  });

  test('is of those whose paths they are: one’s own for sales and customer success, all for who leads or asks', async () => {
    const teun = await colleague(home, 'Teun Vermeer', 'cs');
    const seen = async (actor: MemberActor, more: Partial<BoardAsked> = {}) =>
      (await customersOf(actor, { order: 'customer', ...more })).flat().length - 1;
    expect(await seen(home.sam)).toBe(4);
    expect(await seen(home.sam, { isEveryones: true, hostId: teun.id })).toBe(0);
    expect([await seen(teun), await seen(teun, { isEveryones: true })]).toEqual([0, 4]);
    expect(await seen(home.hanne, { isEveryones: true })).toBe(4);
    expect(await seen(nextDoor.olga, { isEveryones: true })).toBe(0);
    const leila = await colleague(home, 'Leila Haddad', 'sales');
    expect(await seen(leila, { isEveryones: true })).toBe(0);
  });

  test('loses what is closed, and keeps what is walked to its end apart', async () => {
    const [id, path] = [of(ids, 2), of(paths, 2)];
    for (const step of [path.files, path.check, path.train])
      await done(markStep(home.ines, id, step, { kind: 'done' }));
    await done(closeOnboarding(home.ines, of(ids, 3), { reason: 'fell_through', words: 'They stopped.' }));
    expect((await customersOf(home.ines, { order: 'customer' })).flat()).toEqual([null, 'Amberley', 'Briar']);
    expect(await customersOf(home.ines, { course: 'finished' })).toEqual([['finished', 'Calloway']]);
    expect((await boardOf(home.ines)).counts).toEqual({ late: 1, at_risk: 1, on_course: 0, finished: 1 });
  });

  test('is narrowed to how far they are, those that are through too, and counts it for who leads', async () => {
    expect(await customersOf(home.ines, { stage: 'live' })).toEqual([
      ['late'],
      ['at_risk'],
      ['on_course'],
      ['finished'],
    ]);
    const [id, path] = [of(ids, 2), of(paths, 2)];
    const published = await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id });
    const shops = published?.path.phases.find((phase) => phase.id === path.shops);
    if (!shops) throw new Error('It is there.');
    await done(changePhase(home.ines, id, path.shops, 1, { ...shops, isLive: true }));
    await done(publishGuide(home.ines, id, draftGreeting));
    await expectEqual();
    expect(await customersOf(home.ines, { stage: 'live' })).toEqual([
      ['late'],
      ['at_risk'],
      ['on_course'],
      ['finished', 'Calloway'],
    ]);
    const board = await boardOf(home.ines, { stage: 'live' });
    expect([board.counts.finished, board.counts.late]).toEqual([1, 0]);
    expect(Object.fromEntries(board.stages)).toEqual({ checking: 1, introduced: 1, live: 1 });
    const named = await loadCustomers(await memberFor(home.ines), { text: '', stage: 'live', after: null });
    expect(named.rows.map(({ customer, stage }) => [customer, stage])).toEqual([['Calloway', 'live']]);
    expect((await allStages(await memberFor(home.hanne)))?.stages).toEqual(board.stages);
    expect(await allStages(await memberFor(home.ines))).toBeNull();
    expect([...((await allStages(await memberFor(nextDoor.olga)))?.stages ?? [])]).toEqual([]);
  });
});
