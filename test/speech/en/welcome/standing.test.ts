/* What the customer's page says of a point's standing, for each standing there is. */
import { describe, expect, test } from 'vitest';
import type { Standing, Voice } from '~/queries/welcome/page';
import { sayStanding } from '~/speech/en/welcome/standing';
import { called, sayOn, sayOnDay } from '~/speech/en/welcome/voices';

const voice = (of: Voice['of'], name: string, givenName: string): Voice => ({
  of,
  name,
  givenName,
  portrait: null,
});
const YOU = voice('reader', 'Marit Jansen', 'Marit');
const AOIFE = voice('colleague', 'Aoife Brannigan', 'Aoife');
const INES = voice('us', 'Ines Duarte', 'Ines');

const reader = { now: new Date('2027-05-06T14:00:00Z'), timeZone: 'Europe/Brussels' };
const MORNING = new Date('2027-05-06T07:12:00Z');
const TUESDAY = new Date('2027-05-04T15:00:00Z');

const SENT = { is: 'sent', way: 'changed', by: INES, answerBy: MORNING, isLate: true } as const;

describe('a point', () => {
  test.each<[Standing | null, string, string?]>([
    [null, ''],
    [{ is: 'yes', who: YOU, at: MORNING }, 'You said this is right, today at 9:12', 'Right'],
    [
      { is: 'yes', who: AOIFE, at: TUESDAY },
      'Aoife Brannigan said this is right, 4 May',
      'Right, says Aoife',
    ],
    [
      { is: 'done', who: YOU, way: 'changed', by: INES, at: TUESDAY },
      'You changed this, and Ines agreed on 4 May',
    ],
    [
      { is: 'done', who: AOIFE, way: 'added', by: INES, at: reader.now },
      'Aoife Brannigan added this, and Ines agreed just now',
    ],
    [{ ...SENT, who: YOU }, 'With Ines. The answer was due today, 9:12, Brussels time and is late, sorry.'],
    [
      { ...SENT, who: AOIFE, isLate: false },
      'Aoife Brannigan changed this. With Ines. You’ll have an answer by today, 9:12, Brussels time.',
    ],
    [
      { is: 'done', who: YOU, way: 'remarked', by: INES, at: reader.now },
      'You wrote a note, and Ines agreed just now',
    ],
    [{ ...SENT, who: YOU, way: 'told' }, 'Ines has it.'],
    [{ ...SENT, who: AOIFE, way: 'told' }, 'Aoife Brannigan told us. Ines has it.'],
    [
      { is: 'left_unanswered', who: AOIFE, way: 'remarked' },
      'Aoife Brannigan wrote a note. It wasn’t answered any more.',
    ],
    [{ is: 'left_unanswered', who: YOU, way: 'told' }, 'You told us.'],
    [{ is: 'talk', differing: [] }, 'On the list for our next call'],
    [
      { is: 'talk', differing: [AOIFE, YOU, AOIFE] },
      'You and Aoife Brannigan see this differently, so it’s on the list for our next call',
    ],
    [{ is: 'back', by: INES, at: TUESDAY }, 'Ines answered 4 May'],
    [{ is: 'changed', by: INES, isAfterCall: false }, 'Ines asks you to look again'],
    [{ is: 'changed', by: INES, isAfterCall: true }, 'Ines noted what came of it'],
  ])('that stands as %o is told of: %s', (standing, status, shortStatus = status) => {
    expect(sayStanding(standing, reader)).toEqual({ status, shortStatus });
  });
});

test('whoever is unknown by now is one of them, or of us', () => {
  expect(called(voice('colleague', '', ''))).toBe('A colleague');
  expect(called(voice('us', '', ''))).toBe('We');
});

test('the day of an instant is the reader’s', () => {
  const late = new Date('2027-05-05T22:30:00Z');
  expect([sayOn(late, reader), sayOnDay(late, reader)]).toEqual(['today at 0:30', 'today']);
  const inLisbon = { ...reader, timeZone: 'Europe/Lisbon' };
  expect([sayOn(late, inLisbon), sayOnDay(late, inLisbon)]).toEqual(['yesterday', 'yesterday']);
  expect(sayOnDay(TUESDAY, reader)).toBe('on 4 May');
});
