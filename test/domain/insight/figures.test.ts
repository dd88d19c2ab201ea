/*
 * Over 1,000 random histories of a workspace, every figure equals what is reckoned plainly from all that happened: lists
 * of moments, sorted and counted, at instants before, at and past the limits of what isn't done. Sums that are added week
 * by week say the same as all at once.
 */
import { expect, test } from 'vitest';
import {
  afterWorkingHours,
  type Calendar,
  dayOf,
  endOfWorkingDayAfter,
  workingHoursBetween,
} from '~/domain/clock/clock';
import { workingDaysBetween } from '~/domain/clock/working-days';
import { VERDICTS } from '~/domain/guide/guide';
import { RETURN_REASONS } from '~/domain/handoff/handoff';
import { type Figures, figuresOf, type Times } from '~/domain/insight/figures';
import type { OnboardingFacts } from '~/domain/insight/onboarding-facts';
import type { Share } from '~/domain/insight/share';
import { spreadOf } from '~/domain/insight/spread';
import { type StepFigures, stepFiguresOf } from '~/domain/insight/steps';
import { isInHours, STRETCHES, type Stretch } from '~/domain/insight/stretches';
import { countsNextAt, sumOf, tallyOf } from '~/domain/insight/tally';
import { LASTING } from '~/domain/mail/delivery';
import { dueDayOf } from '~/domain/path/due';
import { type Due, type Path, type Step, stepsOf } from '~/domain/path/path';
import { PROMISE_STATES } from '~/domain/promise/promise';
import { SAID_BY, STATEMENT_KINDS } from '~/domain/statement/statement';
import type { Mark } from '~/domain/step/step-state';

const HISTORIES = 1_000;
const HOUR = 3_600_000;

/** The same numbers each time (mulberry32). */
function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  return {
    upTo,
    isSo: (chance: number) => next() < chance,
    one: <T>(from: readonly T[]): T => from[upTo(from.length - 1)] as T,
    many: <T>(most: number, make: () => T): T[] => Array.from({ length: upTo(most) }, make),
  };
}
type Random = ReturnType<typeof random>;

const calendarOf = ({ one, many, upTo }: Random): Calendar => ({
  timeZone: one(['Europe/Brussels', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland']),
  workingDays: one([[1, 2, 3, 4, 5], [7, 1, 2, 3, 4], [1, 2, 3, 4, 5, 6, 7], [2]]),
  holidays: many(4, () => new Date(Date.UTC(2026, upTo(11), 1 + upTo(27))).toISOString().slice(0, 10)),
  officeOpens: '09:00',
  officeCloses: '17:00',
});

const mark = (kind: Mark['kind'], at: Date): Mark => ({
  id: 'mark',
  kind,
  by: { is: 'member', id: 'ines' },
  words: '',
  at,
});

const step = (id: string, goal: string | null): Step => ({
  id,
  title: id,
  kind: goal ? 'approve' : 'do',
  side: 'ours',
  who: null,
  due: { is: 'none' },
  waitsFor: [],
  content: '',
  asks: goal ? { is: 'approve', goal, reached: '' } : null,
  attached: [],
  publishedOn: null,
});

function factsOf(chance: Random): OnboardingFacts {
  const { upTo, isSo, one, many } = chance;
  const signedAt = new Date(Date.UTC(2026, upTo(11), 1 + upTo(27), upTo(23), upTo(59)));
  let last = signedAt.getTime();
  const later = (likely: number): Date | null => {
    if (!isSo(likely)) return null;
    last += upTo(isSo(0.8) ? 40 : 400) * HOUR + upTo(59) * 60_000;
    return new Date(last);
  };
  const day = (hours: number) => new Date(signedAt.getTime() + hours * HOUR).toISOString().slice(0, 10);
  const path: Path = {
    phases: Array.from({ length: upTo(3) }, (_, at) => ({
      id: `phase ${at}`,
      title: '',
      sentence: '',
      milestone: { is: 'own', on: '2027-01-01' },
      isLive: at === 1,
      endsOn: isSo(0.7) ? new Date(last + upTo(2_000) * HOUR).toISOString().slice(0, 10) : null,
      agreed: null,
      steps: Array.from({ length: upTo(3) }, (_, n) => ({
        ...step(`${at}.${n}`, isSo(0.4) ? 'goal' : null),
        due: one<Due>([
          { is: 'none' },
          { is: 'day', on: day(upTo(2_000)) },
          { is: 'after_publication', days: upTo(9) },
          { is: 'before_end', days: upTo(4) },
        ]),
        waitsFor: many(2, () => `${upTo(2)}.${upTo(2)}`),
        publishedOn: day(upTo(300)),
      })),
    })),
  };
  const moments = {
    signedAt,
    handedOverAt: later(0.9),
    acceptedAt: later(0.8),
    introducedAt: later(0.8),
    firstContactAt: later(0.7),
    settledAt: later(0.6),
    kickoffHeldAt: later(0.5),
  };
  const marks = new Map<string, Mark>();
  for (const { id } of stepsOf(path)) {
    const at = later(0.7);
    if (at) marks.set(id, mark(one(['done', 'done', 'done', 'skipped', 'stuck', 'undone']), at));
  }
  return {
    ...moments,
    closedAt: isSo(0.2) ? new Date(signedAt.getTime() + upTo(2_000) * HOUR) : null,
    isWithoutHandoff: isSo(0.1),
    limits: { acceptanceHours: one([8, 24]), introductionHours: one([24, 48, 72]) },
    path,
    marks,
    returns: many(2, () => many(3, () => one(RETURN_REASONS))),
    points: many(12, () => ({
      kind: one(STATEMENT_KINDS),
      saidBy: one([...SAID_BY, null]),
      isCorrected: isSo(0.2),
    })),
    promises: many(6, () => {
      const state = one(PROMISE_STATES);
      return {
        verdict: one([...VERDICTS, null]),
        state,
        dueOn: isSo(0.7) ? new Date(signedAt.getTime() + upTo(900) * HOUR).toISOString().slice(0, 10) : null,
        since: state === 'open' ? null : new Date(signedAt.getTime() + upTo(900) * HOUR),
      };
    }),
    questions: { known: upTo(9), asked: upTo(9), again: isSo(0.1) ? 1 : 0 },
    repeats: many(3, () => isSo(0.2)),
    stepKeys: new Map(
      stepsOf(path).flatMap(({ id }) => (isSo(0.8) ? [[id, `key-${id.replace('.', '-')}`]] : [])),
    ),
    waysIn: many(4, () => ({ hasOpened: isSo(0.8), hasAskedAnew: isSo(0.1) })),
    mail: many(9, () => one(LASTING)),
  };
}

/** Any instant, or one around the limit of one of them: a millisecond before, at it, or past it. */
function someInstant(chance: Random, histories: readonly OnboardingFacts[], calendar: Calendar): Date {
  const { upTo, isSo, one } = chance;
  const any = new Date(Date.UTC(2026, upTo(18), 1 + upTo(27), upTo(23), upTo(59)));
  if (histories.length === 0 || isSo(0.3)) return any;
  const { signedAt, limits, introducedAt, path } = one(histories);
  const days = path.phases.flatMap(({ endsOn }) => endsOn ?? []);
  const ends = [
    () => afterWorkingHours(signedAt, limits.acceptanceHours, calendar),
    () => afterWorkingHours(signedAt, limits.introductionHours, calendar),
    ...(introducedAt ? [() => endOfWorkingDayAfter(introducedAt, calendar)] : []),
    ...days.map((day) => () => lastOf(day, calendar.timeZone)),
  ];
  return new Date(one(ends)().getTime() + one([-1, 0, 1]));
}

/** The last millisecond of a day, found by looking at every quarter of an hour around it. */
function lastOf(day: string, timeZone: string): Date {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const quarters = Array.from({ length: 4 * 72 }, (_, at) => noon + (at - 4 * 24) * (HOUR / 4));
  const first = quarters.find((at) => dayOf(new Date(at), timeZone) > day) ?? Number.NaN;
  return new Date(first - 1);
}

/** As somebody reckons who has all of it on paper, and a clock. */
function plainly(histories: readonly OnboardingFacts[], calendar: Calendar, now: Date): Figures {
  const { timeZone } = calendar;
  const isPast = (by: Date | string, { closedAt }: OnboardingFacts): boolean => {
    const until = closedAt ? new Date(Math.min(closedAt.getTime(), now.getTime())) : now;
    return typeof by === 'string' ? dayOf(until, timeZone) > by : until.getTime() > by.getTime();
  };
  const all = <T>(pick: (facts: OnboardingFacts) => readonly T[]): T[] =>
    histories.flatMap((one) => pick(one));
  const share = <T>(of: readonly T[], is: (one: T) => boolean): Share => ({
    count: of.filter(is).length,
    of: of.length,
  });
  const sold = histories.filter((one) => !one.isWithoutHandoff);
  const timesTo = (stretch: Stretch): Times => {
    const all = sold.map((facts) => ({ facts, ...endOf(stretch, facts) }));
    const reached = all.flatMap(({ at, ...one }) => (at ? [{ at, ...one }] : []));
    const overdue = all.filter(({ at, by, facts }) => !at && by !== null && isPast(by, facts)).length;
    const took = reached
      .map(({ facts, at }) =>
        isInHours(stretch)
          ? Math.floor(
              Math.max(0, Math.round(3600 * workingHoursBetween(facts.signedAt, at, calendar))) / 3600,
            )
          : workingDaysBetween(dayOf(facts.signedAt, timeZone), dayOf(at, timeZone), calendar),
      )
      .sort((one, other) => one - other);
    const limited = reached.filter(({ by }) => by !== null);
    const inTime = share(limited, ({ at, by }) =>
      typeof by === 'string' ? dayOf(at, timeZone) <= by : at.getTime() <= (by as Date).getTime(),
    );
    return {
      of: took.length,
      spread: took.length < 3 ? null : quarters(took),
      inTime: { count: inTime.count, of: inTime.of + overdue },
      overdue,
    };
  };
  function endOf(stretch: Stretch, facts: OnboardingFacts): { at: Date | null; by: Date | string | null } {
    const { signedAt, limits, introducedAt, path, marks } = facts;
    const within = (hours: number) => afterWorkingHours(signedAt, hours, calendar);
    const found = (at: Date | null, by: Date | string | null = null) => ({ at, by });
    if (stretch === 'handed_over') return found(facts.handedOverAt);
    if (stretch === 'accepted') return found(facts.acceptedAt, within(limits.acceptanceHours));
    if (stretch === 'introduced') return found(introducedAt, within(limits.introductionHours));
    if (stretch === 'first_contact')
      return found(facts.firstContactAt, introducedAt && endOfWorkingDayAfter(introducedAt, calendar));
    if (stretch === 'settled') return found(facts.settledAt);
    if (stretch === 'kickoff_held') return found(facts.kickoffHeldAt);
    if (stretch === 'live') {
      const phase = path.phases[1];
      const steps = (phase?.steps ?? []).map(({ id }) => marks.get(id));
      const behind = steps.filter((one) => one?.kind === 'done' || one?.kind === 'skipped') as Mark[];
      if (steps.every((one) => one?.kind === 'skipped')) return found(null);
      if (behind.length < steps.length) return found(null, phase?.endsOn ?? null);
      const last = behind.reduce((latest, one) => (one.at > latest.at ? one : latest));
      return found(last.at, phase?.endsOn ?? null);
    }
    const goals = path.phases
      .flatMap(({ endsOn, steps }) => steps.map(({ id, kind }) => ({ endsOn, kind, mark: marks.get(id) })))
      .filter((one) => one.kind === 'approve' && one.mark?.kind !== 'skipped');
    const reached = goals
      .filter(({ mark }) => mark?.kind === 'done')
      .sort((one, other) => (one.mark?.at.getTime() ?? 0) - (other.mark?.at.getTime() ?? 0))[0];
    const [first = null] = goals.flatMap(({ endsOn }) => endsOn ?? []).sort();
    return found(reached?.mark?.at ?? null, first);
  }
  const acceptedOnes = sold.filter(({ acceptedAt }) => acceptedAt);
  const points = all(({ points }) => points);
  const promises = all(({ promises }) => promises);
  const changed = ({ isCorrected }: { isCorrected: boolean }) => isCorrected;
  const byKey = <K extends string, T>(keys: readonly K[], make: (key: K) => T) =>
    Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
  const total = (name: 'known' | 'asked' | 'again') =>
    histories.reduce((sum, { questions }) => sum + questions[name], 0);
  return {
    onboardings: histories.length,
    times: byKey(STRETCHES, timesTo),
    atOnce: share(acceptedOnes, ({ returns }) => returns.length === 0),
    returns: all(({ returns }) => returns).length,
    reasons: byKey(
      RETURN_REASONS,
      (reason) => all(({ returns }) => returns.flat()).filter((one) => one === reason).length,
    ),
    corrected: share(points, changed),
    byKind: byKey(STATEMENT_KINDS, (kind) =>
      share(
        points.filter((one) => one.kind === kind),
        changed,
      ),
    ),
    bySaid: byKey([...SAID_BY, 'none'], (by) =>
      share(
        points.filter((one) => (one.saidBy ?? 'none') === by),
        changed,
      ),
    ),
    verdicts: byKey(
      [...VERDICTS, 'none'],
      (verdict) => promises.filter((one) => (one.verdict ?? 'none') === verdict).length,
    ),
    promises: byKey(PROMISE_STATES, (state) => promises.filter((one) => one.state === state).length),
    kept: {
      count: promises.filter(({ state }) => state === 'kept').length,
      of: promises.filter(({ state }) => state !== 'open').length,
      late: promises.filter(
        ({ state, dueOn, since }) =>
          state === 'kept' && dueOn !== null && since && dayOf(since, timeZone) > dueOn,
      ).length,
    },
    questions: { known: total('known'), asked: total('asked'), again: total('again') },
    repeated: share(
      all(({ repeats }) => repeats),
      (one) => one,
    ),
    opened: share(
      all(({ waysIn }) => waysIn),
      ({ hasOpened }) => hasOpened,
    ),
    askedAnew: share(
      all(({ waysIn }) => waysIn),
      ({ hasAskedAnew }) => hasAskedAnew,
    ),
    mail: byKey(LASTING, (delivery) => all(({ mail }) => mail).filter((one) => one === delivery).length),
    arrived: share(
      all(({ mail }) => mail),
      (delivery) => delivery === 'delivered' || delivery === 'complained',
    ),
  };
}

/** Each step of the starting point, as somebody reckons who has every path on paper. */
function stepsPlainly(histories: readonly OnboardingFacts[], calendar: Calendar, now: Date): StepFigures[] {
  const onDay = (at: Date) => dayOf(at, calendar.timeZone);
  const rows = histories.flatMap(({ path, marks, stepKeys, closedAt }) =>
    path.phases.flatMap((phase) =>
      phase.steps.flatMap((one) => {
        const key = stepKeys.get(one.id);
        if (!key) return [];
        const behind = (id: string) => {
          const last = marks.get(id);
          return last?.kind === 'done' || last?.kind === 'skipped' ? last : null;
        };
        const last = behind(one.id);
        const done = last?.kind === 'done' ? onDay(last.at) : null;
        const dueOn = dueDayOf(one, phase, calendar, '2026-01-01');
        const waited = one.waitsFor.map(behind).flatMap((other) => (other ? [onDay(other.at)] : []));
        const from = [one.publishedOn ?? '', ...waited].sort().at(-1) ?? '';
        return [
          {
            key,
            isSkipped: last?.kind === 'skipped',
            done,
            dueOn,
            took: done && workingDaysBetween(from, done, calendar),
            isOverdue: !last && dueOn !== null && onDay(closedAt && closedAt < now ? closedAt : now) > dueOn,
            late: done && dueOn && done > dueOn ? workingDaysBetween(dueOn, done, calendar) : null,
          },
        ];
      }),
    ),
  );
  return [...new Set(rows.map(({ key }) => key))].sort().map((key) => {
    const of = rows.filter((row) => row.key === key);
    const withDay = of.filter(({ done, dueOn }) => done && dueOn);
    const inOrder = (values: (number | '' | null)[]) =>
      values.filter((value) => typeof value === 'number').sort((one, other) => one - other);
    const took = inOrder(of.map((row) => row.took));
    const late = inOrder(of.map((row) => row.late));
    return {
      key,
      of: of.length,
      done: of.filter(({ done }) => done).length,
      skipped: of.filter(({ isSkipped }) => isSkipped).length,
      inTime: {
        count: withDay.length - late.length,
        of: withDay.length + of.filter(({ isOverdue }) => isOverdue).length,
      },
      overdue: of.filter(({ isOverdue }) => isOverdue).length,
      took: took.length < 3 ? null : quarters(took),
      late:
        late.length === 0
          ? null
          : { middle: late.length < 3 ? null : part(late, 0.5), most: late.at(-1) ?? 0 },
    };
  });
}

const quarters = (sorted: readonly number[]) => ({
  of: sorted.length,
  low: part(sorted, 0.25),
  middle: part(sorted, 0.5),
  high: part(sorted, 0.75),
});

/** Of sorted values, what lies at a part of the way. */
function part(sorted: readonly number[], of: number): number {
  const place = (sorted.length - 1) * of;
  const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

test('every figure equals what is reckoned plainly, over 1,000 random histories', { timeout: 60_000 }, () => {
  const reached = new Set<string>();
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const chance = random(seed);
    const calendar = calendarOf(chance);
    const histories = chance.many(25, () => factsOf(chance));
    const now = someInstant(chance, histories, calendar);
    const stored = histories.map((facts) => Object.fromEntries(tallyOf(facts, calendar, now)));
    const expected = plainly(histories, calendar, now);
    expect(figuresOf(sumOf(stored)), `seed ${seed}`).toEqual(expected);
    const half = Math.floor(stored.length / 2);
    const added = sumOf(
      [stored.slice(half), stored.slice(0, half)].map((some) => Object.fromEntries(sumOf(some))),
    );
    expect(figuresOf(added), `seed ${seed}`).toEqual(expected);
    const steps = stepFiguresOf(sumOf(stored)).sort((one, other) => (one.key < other.key ? -1 : 1));
    expect(steps, `seed ${seed}`).toEqual(stepsPlainly(histories, calendar, now));
    for (const { took, late, overdue } of steps) {
      if (took && late?.middle) reached.add('steps');
      if (overdue) reached.add('overdue steps');
    }
    for (const stretch of STRETCHES) {
      if (expected.times[stretch].spread) reached.add(stretch);
      if (expected.times[stretch].overdue) reached.add(`overdue ${stretch}`);
    }
  }
  const limited = ['accepted', 'introduced', 'first_contact', 'live', 'first_value'];
  expect([...reached].sort()).toEqual(
    [...STRETCHES, 'steps', ...[...limited, 'steps'].map((one) => `overdue ${one}`)].sort(),
  );
});

test('nothing changes by itself before the instant at which it is counted next, and something does then', () => {
  let moved = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const chance = random(seed);
    const calendar = calendarOf(chance);
    const facts = factsOf(chance);
    const now = someInstant(chance, [facts], calendar);
    const next = countsNextAt(facts, calendar, now);
    const at = (instant: Date) => tallyOf(facts, calendar, instant);
    if (!next) {
      expect(at(new Date('2040-01-01T00:00:00Z')), `seed ${seed}`).toEqual(
        facts.closedAt ? at(facts.closedAt) : at(now),
      );
      continue;
    }
    moved += 1;
    expect(next.getTime(), `seed ${seed}`).toBeGreaterThan(now.getTime());
    expect(at(new Date(next.getTime() - 1)), `seed ${seed}`).toEqual(at(now));
    expect(at(next), `seed ${seed}`).not.toEqual(at(now));
  }
  expect(moved).toBeGreaterThan(100);
});

test('an introduction that isn’t made is late from the moment its limit is past, and in neither before', () => {
  const calendar = {
    ...calendarOf(random(1)),
    timeZone: 'Europe/Brussels',
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
  };
  const facts: OnboardingFacts = {
    ...factsOf(random(2)),
    signedAt: new Date('2026-03-03T09:00:00Z'),
    limits: { acceptanceHours: 24, introductionHours: 48 },
    introducedAt: null,
    isWithoutHandoff: false,
    closedAt: null,
  };
  const inTime = (now: string, more: Partial<OnboardingFacts> = {}) =>
    figuresOf(tallyOf({ ...facts, ...more }, calendar, new Date(now))).times.introduced.inTime;
  expect(inTime('2026-03-05T08:59:59.999Z')).toEqual({ count: 0, of: 0 });
  expect(inTime('2026-03-05T09:00:00.000Z')).toEqual({ count: 0, of: 0 });
  expect(inTime('2026-03-05T09:00:00.001Z')).toEqual({ count: 0, of: 1 });
  const later = '2026-04-01T00:00:00Z';
  expect(inTime(later, { introducedAt: new Date('2026-03-05T09:00:00.000Z') })).toEqual({ count: 1, of: 1 });
  expect(inTime(later, { introducedAt: new Date('2026-03-05T09:00:00.001Z') })).toEqual({ count: 0, of: 1 });
  expect(inTime(later, { closedAt: new Date('2026-03-05T09:00:00.000Z') })).toEqual({ count: 0, of: 0 });
  expect(inTime(later, { closedAt: new Date('2026-03-06T09:00:00.000Z') })).toEqual({ count: 0, of: 1 });
});

test.each([
  [[], null],
  [[4, 90], null],
  [[30, 10, 20], 20],
  [[1, 100, 3, 2], 2.5],
])('the middle of %j is %s', (values, middle) => {
  const counts = new Map(values.map((value) => [value, 1]));
  expect(spreadOf(counts)?.middle ?? null).toBe(middle);
});

test('half of the values lie between the quarters', () => {
  expect(
    spreadOf(
      new Map([
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 1],
        [100, 1],
      ]),
    ),
  ).toEqual({ of: 5, low: 2, middle: 3, high: 4 });
  expect(spreadOf(new Map([[7, 4]]))).toEqual({ of: 4, low: 7, middle: 7, high: 7 });
});
