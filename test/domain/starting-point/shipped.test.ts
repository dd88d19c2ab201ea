import { describe, expect, test } from 'vitest';
import type { Calendar } from '~/domain/clock/clock';
import { countAsked } from '~/domain/handoff/asked';
import { dueDaysIn, dueWarningsIn } from '~/domain/path/due';
import type { Path } from '~/domain/path/path';
import { listFaults } from '~/domain/question/question';
import { phaseWordsOf, stepWordsOf } from '~/domain/starting-point/begin-path';
import { SHIPPED, shippedPoint } from '~/domain/starting-point/shipped';
import {
  type StartingPoint,
  startingPointRules,
  stepsIn,
  storedStartingPoint,
} from '~/domain/starting-point/starting-point';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2026-12-25'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};

/** As it would be begun for somebody whose deal was signed on a Friday. */
function begun(point: StartingPoint): Path {
  const ids = new Map(stepsIn(point).map(({ key }) => [key, key]));
  const people = { hostId: 'ines', repId: 'sam', contacts: [], goals: [] };
  return {
    phases: point.path.phases.map((phase) => {
      const words = phaseWordsOf(phase, point, { dates: new Map(), signedOn: '2026-11-27', calendar });
      return {
        ...words,
        id: phase.key,
        endsOn: words.milestone.is === 'own' ? words.milestone.on : null,
        agreed: null,
        steps: phase.steps.map((step) => ({
          ...stepWordsOf(step, people, ids, () => step.key),
          id: step.key,
          attached: [],
          publishedOn: '2026-12-01',
        })),
      };
    }),
  };
}

describe('what comes with Foyer', () => {
  test.each(SHIPPED)('%s is right by the rules of every starting point', (which) => {
    const point = shippedPoint(which);
    expect(startingPointRules.parse(point)).toEqual(point);
    expect(storedStartingPoint(JSON.parse(JSON.stringify(point)))).toEqual(point);
  });

  test.each(SHIPPED)(
    '%s puts no step before what it waits for, and phases in the order of their days',
    (which) => {
      const path = begun(shippedPoint(which));
      const days = dueDaysIn(path, calendar, '2026-12-01');
      expect(dueWarningsIn(path, days)).toEqual([]);
      const ends = path.phases.map(({ endsOn }) => endsOn);
      expect(ends).toEqual([...ends].sort());
    },
  );

  test.each(SHIPPED)('%s says of every step what it is about', (which) => {
    expect(stepsIn(shippedPoint(which)).filter(({ content }) => content.length < 40)).toEqual([]);
  });

  test.each(SHIPPED)('%s asks nobody to say or send something without a place for it', (which) => {
    const theirs = stepsIn(shippedPoint(which)).filter(({ side }) => side === 'theirs');
    for (const { title, kind, asks } of theirs) {
      if (/^(say|tell us)\b/i.test(title)) expect([title, kind]).toEqual([title, 'answer']);
      if (/^(send|give us)\b/i.test(title)) expect([title, kind]).toEqual([title, 'hand_in']);
      if (kind === 'answer' || kind === 'hand_in') expect([title, asks?.is]).toEqual([title, kind]);
      if (asks?.is === 'answer') expect([title, listFaults(asks.questions)]).toEqual([title, []]);
    }
  });

  test.each(SHIPPED)('%s asks no question twice', (which) => {
    const labels = stepsIn(shippedPoint(which)).flatMap(({ asks }) =>
      asks?.is === 'answer' ? asks.questions.map(({ label }) => label.toLowerCase()) : [],
    );
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });

  test('no greeting promises a colleague before one is named', () => {
    for (const which of SHIPPED) expect(shippedPoint(which).letter.greeting).not.toMatch(/colleague/);
  });

  test('differs in what is asked, in its steps, in its check-ins and in its clocks', () => {
    const [standard, glove, self] = SHIPPED.map(shippedPoint);
    if (!standard || !glove || !self) throw new Error('There are three.');
    const needed = [standard, glove, self].map(({ asked }) => countAsked(asked, 'needed'));
    expect(needed).toEqual([13, 16, 2]);
    expect([standard, glove, self].map((point) => stepsIn(point).length)).toEqual([19, 23, 8]);
    expect([standard, glove, self].map(({ checkIns }) => checkIns)).toEqual(['none', 'weekly', 'none']);
    expect([standard, glove, self].map(({ clocks }) => clocks?.introductionHours ?? null)).toEqual([
      null,
      24,
      null,
    ]);
  });
});
