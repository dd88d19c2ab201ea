import { describe, expect, test } from 'vitest';
import type { Towards } from '~/queries/onboarding/clock';
import type { PageClockFacts } from '~/queries/onboarding/milestones.server';
import { sayClock, sayPageClock } from '~/speech/en/onboarding/say-clock';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };

describe('a clock', () => {
  test.each<[Towards, string]>([
    [{ to: 'accept' }, 'to accept'],
    [{ to: 'introduce' }, 'to introduce'],
    [{ to: 'first_contact' }, 'first contact'],
    [{ to: 'answer', whom: 'Marit' }, 'answer Marit'],
    [{ to: 'answer', whom: null }, 'answer'],
    [{ to: 'limit', hours: 48 }, 'of 48 h'],
  ])('says what it runs towards: %o', (towards, of) => {
    const facts = { leftHours: 6.5, towards, ratio: 0.5, notch: 0.5, tone: 'calm' as const };
    expect(sayClock(facts)).toEqual({ label: '6 h left', of, ratio: 0.5, notch: 0.5, tone: 'calm' });
  });

  test('says how late it is', () => {
    const facts = {
      leftHours: -2,
      towards: { to: 'accept' as const },
      ratio: 1,
      notch: 0.5,
      tone: 'late' as const,
    };
    expect(sayClock(facts).label).toBe('2 h late');
  });
});

describe('the clock of a page', () => {
  const due = (iso: string) => ({ at: new Date(iso), isLate: new Date(iso) < reader.now });
  const later = due('2027-05-06T17:00:00+02:00');
  const before = due('2027-05-04T17:00:00+02:00');
  const answer = { for: 'answer' as const, to: 'Marit', answerBy: later.at };

  test.each<[PageClockFacts['wait'], string | null, string]>([
    [{ for: 'introduction', due: later }, 'Ines', 'The introduction is due by tomorrow, 17:00.'],
    [{ for: 'introduction', due: before }, 'Ines', 'The introduction was due yesterday at 17:00.'],
    [answer, 'Ines', 'Ines promised Marit an answer by tomorrow, 17:00.'],
    [answer, null, 'You promised Marit an answer by tomorrow, 17:00.'],
    [{ for: 'first_contact', due: later }, 'Ines', 'Ines gets in touch by tomorrow, 17:00.'],
    [{ for: 'first_contact', due: later }, null, 'You get in touch by tomorrow, 17:00.'],
    [{ for: 'first_contact', due: before }, null, 'The first call or mail was due yesterday at 17:00.'],
    [{ for: 'nothing', introducedInHours: 31.2 }, 'Ines', 'Introduced in 31 h. No clock runs now.'],
  ])('says what is waited for: %o, read by %s', (wait, host, words) => {
    expect(sayPageClock({ bar: null, wait, span: null, off: null }, { host }, reader)).toEqual({
      bar: null,
      words,
      daysOff: [],
    });
  });
});
