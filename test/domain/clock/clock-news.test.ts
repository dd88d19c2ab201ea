import { describe, expect, test } from 'vitest';
import { answerBy, type Calendar } from '~/domain/clock/clock';
import { type ClockFacts, clockNews, newsSince } from '~/domain/clock/clock-news';
import { type Facts, turnOf } from '~/domain/onboarding/onboarding';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2027-05-06'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const at = (text: string) => new Date(text);

/** Signed on Tuesday 4 May 2027 at 9:14; the Thursday is a holiday. */
const signed: ClockFacts = {
  turn: 'sales',
  signedAt: at('2027-05-04T09:14:00+02:00'),
  heardFrom: null,
  introductionHours: 48,
  introducedAt: null,
  firstContactAt: null,
  openCorrections: [],
  openDays: [],
  openQuestions: [],
  timeZones: { rep: 'Europe/Brussels', host: 'Europe/Brussels' },
};
const said = (facts: Partial<ClockFacts>) =>
  clockNews({ ...signed, ...facts }, calendar).map(({ kind, at: when, generation, to }) =>
    [
      kind,
      ['answer_due', 'answer_late', 'question_late', 'open_point_due', 'open_point_late'].includes(kind)
        ? generation
        : generation % 2 || 2,
      when.toISOString(),
      ...to,
    ].join(' '),
  );

describe('the clock of an introduction', () => {
  test('speaks a working day before, at the limit, and a working day later', () => {
    expect(said({})).toEqual([
      'clock_warning 1 2027-05-05T07:14:00.000Z rep',
      'clock_overdue 1 2027-05-07T07:14:00.000Z rep host',
      'clock_overdue_lead 1 2027-05-10T07:14:00.000Z leads',
    ]);
    expect(said({ heardFrom: at('2027-05-07T09:14:00+02:00') })).toEqual([
      'clock_overdue_lead 1 2027-05-10T07:14:00.000Z leads',
    ]);
  });

  test('warns whoever has the turn', () => {
    expect(said({ turn: 'cs' })[0]).toBe('clock_warning 1 2027-05-05T07:14:00.000Z host');
  });

  test('warns when half of a short limit is left, never while all of it is', () => {
    expect(said({ introductionHours: 8 })[0]).toBe('clock_warning 1 2027-05-04T11:14:00.000Z rep');
    expect(said({ introductionHours: 24 })[0]).toBe('clock_warning 1 2027-05-04T19:14:00.000Z rep');
    expect(said({ introductionHours: 40 })[0]).toBe('clock_warning 1 2027-05-05T03:14:00.000Z rep');
  });

  test('warns in the last good hour before, where the reader’s night lies between', () => {
    // Friday noon in Brussels is 22:00 in Auckland, where a day off follows; 19:00 there is the last good hour.
    const friday = { signedAt: at('2027-05-06T22:00:00+02:00'), introductionHours: 24 };
    const auckland = { ...friday, timeZones: { rep: 'Pacific/Auckland', host: 'Europe/Brussels' } };
    expect(said(friday)[0]).toBe('clock_warning 1 2027-05-07T10:00:00.000Z rep');
    expect(said(auckland)[0]).toBe('clock_warning 1 2027-05-07T07:00:00.000Z rep');
    const angeles = { signedAt: at('2027-05-05T09:00:00+02:00'), introductionHours: 54 };
    const west = { ...angeles, timeZones: { rep: 'America/Los_Angeles', host: 'Europe/Brussels' } };
    // Friday 15:00 in Brussels is 6:00 in Los Angeles; Monday 15:00 comes after a whole Friday there.
    expect(said(west)[0]).toBe('clock_warning 1 2027-05-07T13:00:00.000Z rep');
  });
});

describe('the clock of the first own contact', () => {
  const introduced: Partial<ClockFacts> = {
    turn: 'customer',
    introducedAt: at('2027-05-05T10:00:00+02:00'),
  };

  test('speaks on the morning of the next working day, at its end, and to the leads a working day later', () => {
    expect(said(introduced)).toEqual([
      'first_contact_due 1 2027-05-07T07:00:00.000Z host',
      'first_contact_due 2 2027-05-07T15:00:00.000Z host',
      'first_contact_late_lead 1 2027-05-10T15:00:00.000Z leads',
    ]);
  });

  test('speaks in the last good hour before to a host half a day ahead of the office', () => {
    const ahead = { ...introduced, timeZones: { rep: 'Europe/Brussels', host: 'Pacific/Auckland' } };
    // Nine in Brussels is 19:00 there, still a good hour; in winter it is 21:00.
    expect(said(ahead)).toHaveLength(3);
    const winter = { ...ahead, introducedAt: at('2027-01-12T10:00:00+01:00') };
    expect(said(winter)).toEqual([
      'first_contact_due 1 2027-01-13T06:00:00.000Z host',
      'first_contact_due 1 2027-01-13T08:00:00.000Z host',
      'first_contact_due 2 2027-01-13T16:00:00.000Z host',
      'first_contact_late_lead 1 2027-01-14T16:00:00.000Z leads',
    ]);
  });

  test('never speaks of a first contact before there was an introduction', () => {
    // On a Sunday, with a host whose last good hour before Monday morning in Brussels was on Friday.
    const sunday = {
      ...introduced,
      introducedAt: at('2027-01-10T12:00:00+01:00'),
      timeZones: { rep: 'Europe/Brussels', host: 'Pacific/Honolulu' },
    };
    expect(said(sunday)).toEqual([
      'first_contact_due 1 2027-01-11T08:00:00.000Z host',
      'first_contact_due 2 2027-01-11T16:00:00.000Z host',
      'first_contact_late_lead 1 2027-01-12T16:00:00.000Z leads',
    ]);
  });

  test('is silent once the contact was made', () => {
    expect(said({ ...introduced, firstContactAt: at('2027-05-05T11:00:00+02:00') })).toEqual([]);
  });

  test('gives the turn to customer success that morning, and back to the customer once it was made', () => {
    const facts: Facts = {
      isClosed: false,
      isWithoutHandoff: false,
      submittedAt: signed.signedAt,
      receipt: { outcome: 'accepted', at: signed.signedAt },
      publishedAt: signed.signedAt,
      introducedAt: at('2027-05-05T10:00:00+02:00'),
      hasAnswers: false,
      isSettled: false,
      isAllForCall: false,
      openCorrections: 0,
      withSales: 0,
      openQuestions: 0,
      answerDueAt: null,
      introductionDueAt: signed.signedAt,
      acceptanceDueAt: signed.signedAt,
      firstContactFrom: at('2027-05-07T09:00:00+02:00'),
      firstContactDueAt: at('2027-05-07T17:00:00+02:00'),
      openPoint: null,
    };
    const dueAt = facts.firstContactDueAt;
    expect(turnOf(facts, at('2027-05-07T08:59:59+02:00'))).toEqual({ turn: 'customer', dueAt });
    expect(turnOf(facts, at('2027-05-07T09:00:00+02:00'))).toEqual({ turn: 'cs', dueAt });
    expect(turnOf({ ...facts, hasAnswers: true }, at('2027-05-09T09:00:00+02:00'))).toEqual({
      turn: 'cs',
      dueAt,
    });
    const made = { ...facts, firstContactFrom: null, firstContactDueAt: null };
    expect(turnOf(made, at('2027-05-09T09:00:00+02:00'))).toEqual({ turn: 'customer', dueAt: null });
  });
});

describe('the clock of a point that stays open until a day', () => {
  const checking: Partial<ClockFacts> = {
    introducedAt: at('2027-05-03T10:00:00+02:00'),
    firstContactAt: at('2027-05-03T11:00:00+02:00'),
  };
  const openDays = ['2027-05-07', '2027-05-10'];

  test('speaks to customer success when the office opens on each of the days', () => {
    const news = [
      'open_point_due 20945 2027-05-07T07:00:00.000Z host',
      'open_point_late 20945 2027-05-07T15:00:00.000Z host leads',
      'open_point_due 20948 2027-05-10T07:00:00.000Z host',
      'open_point_late 20948 2027-05-10T15:00:00.000Z host leads',
    ];
    expect(said({ ...checking, openDays })).toEqual(news);
  });

  test('speaks in the last good hour before, where the host’s night lies between', () => {
    const west = { rep: 'Europe/Brussels', host: 'America/Los_Angeles' };
    // Thursday is a holiday; Wednesday 19:00 in Los Angeles.
    expect(said({ ...checking, openDays: ['2027-05-07'], timeZones: west })).toEqual([
      'open_point_due 20945 2027-05-06T02:00:00.000Z host',
      'open_point_due 20945 2027-05-07T07:00:00.000Z host',
      'open_point_late 20945 2027-05-07T15:00:00.000Z host leads',
    ]);
  });
});

describe('the clock of an answer that a page promised', () => {
  const checking: Partial<ClockFacts> = {
    introducedAt: at('2027-05-03T10:00:00+02:00'),
    firstContactAt: at('2027-05-03T11:00:00+02:00'),
  };
  const asked = (...corrections: [string, boolean?][]) =>
    corrections.map(([when, isWithRep = false]) => ({ answerBy: answerBy(at(when), calendar), isWithRep }));
  const wednesday = '2027-05-05T10:00:00+02:00';

  test('speaks to its owner that morning, and with the leads at closing time of the next working day, once a day', () => {
    const openCorrections = asked([wednesday], ['2027-05-05T16:59:00+02:00'], ['2027-05-07T10:00:00+02:00']);
    expect(said({ ...checking, openCorrections })).toEqual([
      'answer_due 20945 2027-05-07T07:00:00.000Z host',
      'answer_late 20945 2027-05-07T15:00:00.000Z host leads',
      'answer_due 20948 2027-05-10T07:00:00.000Z host',
      'answer_late 20948 2027-05-10T15:00:00.000Z host leads',
    ]);
  });

  test('speaks by the first of a day where the office closed at two times', () => {
    const [noon, evening] = ['2027-05-07T12:00:00+02:00', '2027-05-07T17:00:00+02:00'].map((when) => ({
      answerBy: at(when),
      isWithRep: when.includes('T17'),
    })) as [{ answerBy: Date; isWithRep: boolean }, { answerBy: Date; isWithRep: boolean }];
    for (const openCorrections of [
      [noon, evening],
      [evening, noon],
    ])
      expect(said({ ...checking, openCorrections })).toEqual([
        'answer_due 20945 2027-05-07T07:00:00.000Z host rep',
        'answer_late 20945 2027-05-07T10:00:00.000Z host rep leads',
      ]);
  });

  test('speaks in the last good hour before, where the host’s night lies between', () => {
    const west = { rep: 'Europe/Brussels', host: 'America/Los_Angeles' };
    // Thursday is a holiday; Wednesday 19:00 in Los Angeles.
    expect(said({ ...checking, openCorrections: asked([wednesday]), timeZones: west })[0]).toBe(
      'answer_due 20945 2027-05-06T02:00:00.000Z host',
    );
  });

  test('speaks to sales as well where sales was asked', () => {
    const openCorrections = asked([wednesday, true], ['2027-05-05T16:59:00+02:00']);
    expect(said({ ...checking, openCorrections })).toEqual([
      'answer_due 20945 2027-05-07T07:00:00.000Z host rep',
      'answer_late 20945 2027-05-07T15:00:00.000Z host rep leads',
    ]);
  });

  test('speaks, and stands beside that of the first contact', () => {
    const openCorrections = asked([wednesday]);
    expect(said({ ...checking, openCorrections })).toHaveLength(2);
    const first = { ...checking, introducedAt: at('2027-05-05T10:00:00+02:00'), firstContactAt: null };
    expect(said({ ...first, openCorrections }).map((one) => one.split(' ')[0])).toEqual([
      'first_contact_due',
      'answer_due',
      'first_contact_due',
      'answer_late',
      'first_contact_late_lead',
    ]);
  });
});

describe('the clock of a question', () => {
  const openQuestions = [at('2027-05-07T17:00:00+02:00'), at('2027-05-07T17:00:00+02:00')];

  test('speaks to its owner and the leads once for all that is due on a day', () => {
    const introducedAt = at('2027-05-03T10:00:00+02:00');
    const contacted = { introducedAt, firstContactAt: introducedAt };
    expect(said({ ...contacted, openQuestions })).toEqual([
      'question_late 20945 2027-05-07T15:00:00.000Z host leads',
    ]);
  });
});

describe('a look at the clocks', () => {
  const news = clockNews(signed, calendar);

  test('finds what came due since the last one, and says when to look next', () => {
    const look = newsSince(news, at('2027-05-05T09:14:00+02:00'), at('2027-05-07T12:00:00+02:00'));
    expect(look.due.map(({ kind }) => kind)).toEqual(['clock_overdue']);
    expect(look.lookAgainAt).toEqual(at('2027-05-10T09:14:00+02:00'));
  });

  test('that is the first finds everything, and the last one ends them', () => {
    const look = newsSince(news, null, at('2027-05-17T12:00:00+02:00'));
    expect(look.due).toHaveLength(3);
    expect(look.lookAgainAt).toBeNull();
  });
});
