/* How the settings are read: what is wrong is said at its field, once, and nothing that is wrong is compared. */
import { describe, expect, test } from 'vitest';
import { PLAIN_ISSUE } from '~/domain/form/plain-issue';
import { slipIn } from '~/domain/form/slip';
import { isDay } from '~/domain/workspace/closed-day';
import {
  clocksForm,
  closedDayForm,
  colourForm,
  holidaysForm,
  hoursForm,
} from '~/domain/workspace/setting-rules';
import { saySlip } from '~/speech/en/form/say-slip';

const HOURS = {
  timeZone: 'Europe/Brussels',
  workingDays: ['1', '2'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};

function wrong(
  form: typeof hoursForm | typeof clocksForm | typeof closedDayForm | typeof colourForm,
  typed: object,
) {
  const { error } = form.safeParse(typed, PLAIN_ISSUE);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${saySlip(slipIn(message))}`);
}

describe('a colour', () => {
  test('is six digits, however they are written', () => {
    for (const colour of ['#0F5B57', '0f5b57', ' #0f5b57 '])
      expect(colourForm.parse({ colour })).toEqual({ colour: '#0f5b57' });
    for (const colour of ['petrol', '#0f5', '#0f5b570', 'url(//x)', '#0f5b57;}'])
      expect(wrong(colourForm, { colour })).toEqual([
        'colour: Write the colour with six digits, like #0F5B57',
      ]);
    expect(wrong(colourForm, { colour: ' ' })).toHaveLength(1);
  });
});

describe('office hours', () => {
  test('are times, in order, on days that are worked, in a zone that exists', () => {
    expect(hoursForm.parse({ ...HOURS, workingDays: ['5', '1', '5'] })).toMatchObject({
      workingDays: [1, 5],
    });
    expect(wrong(hoursForm, { ...HOURS, officeCloses: '08:30' })).toEqual([
      'officeCloses: Close later than you open: 08:30 isn’t after 09:00',
    ]);
    expect(wrong(hoursForm, { ...HOURS, officeCloses: '09:00' })).toHaveLength(1);
    expect(wrong(hoursForm, { ...HOURS, workingDays: [] })).toEqual([
      'workingDays: Choose at least one working day',
    ]);
    expect(wrong(hoursForm, { ...HOURS, workingDays: ['8'] })).toHaveLength(1);
    expect(wrong(hoursForm, { ...HOURS, timeZone: 'Europe/Atlantis' })).toHaveLength(1);
  });

  test('that are no times are said to be none, and not compared', () => {
    expect(wrong(hoursForm, { ...HOURS, officeOpens: 'early', officeCloses: '' })).toEqual([
      'officeOpens: Write the time like 09:00',
      'officeCloses: Fill in when you close',
    ]);
    expect(wrong(hoursForm, { ...HOURS, officeCloses: '24:00' })).toHaveLength(1);
  });
});

describe('clocks', () => {
  test('are whole hours, the introduction’s no fewer than those to accept', () => {
    expect(clocksForm.parse({ acceptanceHours: '12', introductionHours: '12' })).toEqual({
      acceptanceHours: 12,
      introductionHours: 12,
    });
    expect(wrong(clocksForm, { acceptanceHours: '48', introductionHours: '24' })).toEqual([
      'introductionHours: Give at least the 48 hours that accepting may take',
    ]);
  });

  test('that are no number, none or too many are said to be so once, and not compared', () => {
    expect(wrong(clocksForm, { acceptanceHours: 'soon', introductionHours: '501' })).toEqual([
      'acceptanceHours: Write the hours to accept as a whole number, like 24',
      'introductionHours: Choose the hours to introduce between 1 and 500',
    ]);
    expect(wrong(clocksForm, { acceptanceHours: '0', introductionHours: '-3' })).toHaveLength(2);
    expect(wrong(clocksForm, { acceptanceHours: '9'.repeat(18), introductionHours: '1.5' })).toHaveLength(2);
    expect(wrong(clocksForm, {})).toHaveLength(2);
  });
});

describe('holidays and closed days', () => {
  test('no country is none, whatever region came along', () => {
    expect(holidaysForm.parse({ country: '', region: 'BY' })).toBeNull();
    expect(holidaysForm.parse({ country: 'DE', region: '' })).toEqual({ country: 'DE', region: null });
  });

  test('a day has a name, and is on the calendar', () => {
    expect(wrong(closedDayForm, { day: '2027-02-30', name: '' })).toHaveLength(2);
    expect(wrong(closedDayForm, { day: '0000-01-01', name: 'Break' })).toHaveLength(1);
  });

  test('a day in an address is one that the database knows', () => {
    expect(['2027-02-28', '2100-12-31'].filter(isDay)).toHaveLength(2);
    const none = ['0000-01-01', '1999-12-31', '2101-01-01', '2027-02-29', '2027-2-3', '+2027-02-03', 'x', ''];
    expect(none.filter(isDay)).toEqual([]);
  });
});
