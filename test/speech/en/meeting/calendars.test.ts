/*
 * What a calendar reads, by two parsers that know nothing of each other or of what wrote it: both find the instant that
 * the mail says on its reader's wall, in zones that changed their rules and across changes of clocks.
 */
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { instantsOf } from '~/domain/introduction/introduction-time';
import { type Act, endOf, standingOf } from '~/domain/meeting/meeting';
import { calendarText, type Invitation, invitationText } from '~/paper/meeting/calendar.server';
import { sayBeside, saySpan } from '~/speech/en/meeting/say-times';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const INES = { name: 'Ines Carvalho', email: 'ines@brindlewick.example' };
const MARIT = { name: 'Marit Lindqvist', email: 'marit@hallowmere.example' };

const act = (number: number, kind: Act['kind'], times: Date[]): Act => ({
  id: `${kind} ${number}`,
  number,
  kind,
  by: { is: 'member', id: 'ines' },
  at: new Date(Date.UTC(2026, 10, number)),
  times,
  where: times.length > 0 ? { minutes: 45, place: 'https://meet.brindlewick.example/ines' } : null,
  link: null,
  words: '',
});

function invitation(acts: Act[], more: Partial<Invitation> = {}): string {
  const standing = standingOf(acts);
  if (!standing) throw new Error('Nothing was said.');
  const written = invitationText({
    id: ID,
    standing,
    title: 'Our first call, Brindlewick',
    words: 'What there is to talk about stands on your page.',
    organizer: INES,
    to: MARIT,
    ...more,
  });
  return written?.text ?? '';
}

/** What each parser reads of the one event. */
function readBy(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const parts = root.getAllSubcomponents('vevent');
  const events = parts.map((part) => new ICAL.Event(part));
  const others = Object.values(ical.sync.parseICS(text)).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  );
  return [
    {
      method: root.getFirstPropertyValue('method'),
      events: events.map((one) => ({
        uid: one.uid,
        sequence: one.sequence,
        start: one.startDate.toJSDate().getTime(),
        end: one.endDate.toJSDate().getTime(),
        summary: one.summary,
        place: one.location,
        status: one.component.getFirstPropertyValue('status'),
        isUtc: one.startDate.zone === ICAL.Timezone.utcTimezone,
      })),
    },
    {
      method: others[0]?.method,
      events: others.map((one) => ({
        uid: one.uid,
        sequence: Number(one.sequence),
        start: one.start.getTime(),
        end: one.end?.getTime(),
        summary: one.summary,
        place: one.location,
        status: one.status,
        isUtc: one.start.tz === 'Etc/UTC' || one.start.tz === 'UTC',
      })),
    },
  ] as const;
}

/** A day and a time on a wall, and the instant that it is: worked out by hand. */
const WALLS: [where: string, zone: string, day: string, time: string, utc: string | null][] = [
  ['Berlin in July', 'Europe/Berlin', '2027-07-14', '09:00', '2027-07-14T07:00:00Z'],
  [
    'São Paulo, without summer time since 2019',
    'America/Sao_Paulo',
    '2027-01-12',
    '09:00',
    '2027-01-12T12:00:00Z',
  ],
  ['Tehran, without summer time since 2022', 'Asia/Tehran', '2027-06-15', '10:30', '2027-06-15T07:00:00Z'],
  ['Casablanca, an hour ahead', 'Africa/Casablanca', '2025-07-08', '09:00', '2025-07-08T08:00:00Z'],
  ['Casablanca in Ramadan', 'Africa/Casablanca', '2026-02-24', '09:00', '2026-02-24T09:00:00Z'],
  ['Casablanca, by what the runtime knows of its rules', 'Africa/Casablanca', '2027-07-06', '09:00', null],
  [
    'Mexico City, without summer time since 2022',
    'America/Mexico_City',
    '2027-07-06',
    '09:00',
    '2027-07-06T15:00:00Z',
  ],
  [
    'Dublin, the day before its clocks go back',
    'Europe/Dublin',
    '2027-10-30',
    '09:00',
    '2027-10-30T08:00:00Z',
  ],
  ['Dublin, the day after', 'Europe/Dublin', '2027-11-01', '09:00', '2027-11-01T09:00:00Z'],
  [
    'New York between its change and Europe’s',
    'America/New_York',
    '2027-03-16',
    '09:00',
    '2027-03-16T13:00:00Z',
  ],
  ['Kathmandu', 'Asia/Kathmandu', '2027-03-16', '09:00', '2027-03-16T03:15:00Z'],
];

describe('an invitation', () => {
  test.each(WALLS)('says the same as the mail: %s', (_, timeZone, day, time, utc) => {
    const [startsAt] = instantsOf(day, time, timeZone);
    if (utc !== null) expect(startsAt?.toISOString()).toBe(new Date(utc).toISOString());
    const at = startsAt as Date;
    const where = { minutes: 45, place: 'https://meet.brindlewick.example/ines' };
    const reader = { now: new Date('2026-11-25T12:00:00Z'), timeZone };
    const mail = saySpan(at, where, reader);
    const [first, second] = readBy(invitation([act(1, 'set', [at])]));
    expect(second.events).toEqual(first.events);
    expect(first.method).toBe('REQUEST');
    expect(second.method).toBe('REQUEST');
    const [read] = first.events;
    expect(read).toMatchObject({
      uid: ID,
      sequence: 0,
      isUtc: true,
      status: 'CONFIRMED',
      place: where.place,
    });
    expect(read?.end).toBe(endOf(at, where).getTime());
    // The instant that both read, on the reader's wall, in the words of the mail.
    expect(saySpan(new Date(read?.start ?? 0), where, reader)).toBe(mail);
    expect(mail).toContain(`, ${time.replace(/^0/, '')} to `);
    const office = sayBeside(at, where, reader, 'Europe/Brussels');
    expect(sayBeside(new Date(read?.start ?? 0), where, reader, 'Europe/Brussels')).toBe(office);
  });

  test('goes by one id, with a number that rises, until it is called off', () => {
    const [monday, friday] = ['2026-11-23T09:00:00Z', '2026-11-27T11:00:00Z'].map((at) => new Date(at));
    const acts = [
      act(1, 'offered', [monday as Date]),
      act(2, 'set', [monday as Date]),
      act(3, 'proposed', [friday as Date]),
      act(4, 'moved', [friday as Date]),
      act(5, 'agreed', []),
      act(6, 'called_off', []),
    ];
    expect(invitation(acts.slice(0, 1))).toBe('');
    const read = [2, 3, 4, 5, 6].map((count) => readBy(invitation(acts.slice(0, count))));
    for (const [first, second] of read) expect(second).toEqual(first);
    expect(
      read.map(([{ method, events }]) => [method, events[0]?.uid, events[0]?.sequence, events[0]?.start]),
    ).toEqual([
      ['REQUEST', ID, 0, monday?.getTime()],
      ['REQUEST', ID, 0, monday?.getTime()],
      ['REQUEST', ID, 1, friday?.getTime()],
      ['REQUEST', ID, 1, friday?.getTime()],
      ['CANCEL', ID, 2, friday?.getTime()],
    ]);
    expect(read.at(-1)?.[0].events[0]?.status).toBe('CANCELLED');
  });

  test('asks nobody to come who holds it', () => {
    const acts = [act(1, 'set', [new Date('2026-11-23T09:00:00Z')])];
    const own = invitation(acts, { to: INES });
    expect(readBy(own)[0].method).toBe('PUBLISH');
    expect(own).not.toContain('ATTENDEE');
    expect(invitation(acts)).toMatch(/ATTENDEE[^\n]*RSVP=TRUE/);
    const taken = invitation(acts, { hasTaken: true }).replace(/\r\n /g, '');
    expect(taken).toMatch(/ATTENDEE[^\n]*PARTSTAT=ACCEPTED/);
    expect(taken).not.toContain('RSVP=TRUE');
  });

  test('no name, title or place ends its line or begins another', () => {
    const evil = 'x"\r\nEND:VEVENT\nATTENDEE:mailto:other@elsewhere.example;\\,';
    const acts = [
      { ...act(1, 'set', [new Date('2026-11-23T09:00:00Z')]), where: { minutes: 45, place: evil } },
    ];
    const text = invitation(acts, {
      title: evil,
      words: evil,
      organizer: { ...INES, name: evil },
      to: { ...MARIT, name: evil },
    });
    const root = new ICAL.Component(ICAL.parse(text));
    const [event, ...more] = root.getAllSubcomponents('vevent');
    expect(more).toEqual([]);
    expect(event?.getAllProperties('attendee').map((one) => String(one.getFirstValue()))).toEqual([
      expect.stringMatching(/^mailto:marit@hallowmere\.example$/i),
    ]);
    expect(event?.getFirstPropertyValue('summary')).toContain('END:VEVENT');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('a calendar that is read again and again', () => {
  test('has meetings at their instants and due days on their days, wherever it is read', () => {
    const standing = standingOf([act(1, 'set', [new Date('2026-11-23T09:00:00Z')])]);
    if (!standing) throw new Error('Nothing was said.');
    const { text } = calendarText('Brindlewick', {
      meetings: [{ id: ID, standing, title: 'Our first call', words: '' }],
      days: [{ id: 'step', title: 'Sales files', words: '', on: '2027-03-28', at: new Date(0) }],
    });
    const [first, second] = readBy(text);
    expect(first.events.map(({ uid }) => uid).sort()).toEqual([ID, 'step']);
    expect(second.events.map(({ uid }) => uid).sort()).toEqual([ID, 'step']);
    expect(text).toContain('DTSTART;VALUE=DATE:20270328');
    expect(text).toContain('DTSTART:20261123T090000Z');
  });
});
