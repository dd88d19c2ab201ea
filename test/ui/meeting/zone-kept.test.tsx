/* Times that were asked for in another zone are shown in it still after whatever is pressed there. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CustomerSession } from '~/auth/contact/customer-session.server';
import { type Act, standingOf } from '~/domain/meeting/meeting';
import { meetingIn } from '~/http/welcome/answered.server';
import type { WelcomeMeetingFacts } from '~/queries/meeting/welcome-meeting.server';
import { sayMeetingPage } from '~/speech/en/meeting/say-meeting-page';
import { MeetingPage } from '~/ui/meeting/customer-meeting-page';

const NOW = new Date('2026-11-25T12:00:00Z');
const TIME = new Date('2026-12-02T09:00:00Z');
const ORIGIN = 'https://foyer.example';
const session = { address: '/welcome?of=nino' } as CustomerSession;

function drawn(kind: Act['kind'], timeZone: string): string {
  const where = { minutes: 45, place: '' };
  const by = { is: 'member', id: 'ines' } as const;
  const act = { id: '1', number: 1, kind, by, at: NOW, times: [TIME], where, link: null, words: '' };
  const standing = standingOf([act]);
  if (!standing) throw new Error('Nothing was said.');
  const facts: WelcomeMeetingFacts = {
    ...{ vendor: 'Brindlewick', colour: '000000', logo: null, customer: 'Kolkheti' },
    reader: {
      id: 'nino',
      name: 'Nino',
      firstName: 'Nino',
      portrait: null,
      now: NOW,
      timeZone,
      language: 'en',
    },
    ...{ ownZone: 'Europe/Brussels', officeZone: 'Europe/Brussels', pageId: 'page', isClosed: false },
    host: { name: 'Ines', firstName: 'Ines', portrait: null },
    meeting: {
      id: 'call',
      kind: 'first_call',
      standing,
      guestIds: ['nino'],
    } as WelcomeMeetingFacts['meeting'],
    ...{
      guests: [],
      names: new Map(),
      isAsked: true,
      agenda: { points: [], leftOut: [], since: null },
      held: [],
    },
  };
  const said = sayMeetingPage(facts);
  return renderToStaticMarkup(
    <MeetingPage said={said} back={session.address} timeZones={['Asia/Tbilisi']} reply={undefined} />,
  );
}

/** Where its forms go, and where each comes back to. */
const waysBack = (html: string) =>
  [...html.matchAll(/<form[^>]*action="([^"]+)"/g)]
    .map(([, action = '']) => new URL(action.replaceAll('&amp;', '&'), ORIGIN))
    .filter(({ pathname }) => pathname.startsWith('/welcome/meetings/call/'))
    .map((at) => [at.pathname.split('/').at(-1), meetingIn(session, 'call', new Request(at))]);

test('a time that is taken, or another proposed, in Tbilisi comes back in Tbilisi', () => {
  const html = drawn('offered', 'Asia/Tbilisi');
  expect(html).toContain('13:00 to 13:45');
  const back = '/welcome/meetings/call?of=nino&zone=Asia%2FTbilisi#said';
  expect(waysBack(html)).toEqual([
    ['take', back],
    ['propose', back],
  ]);
});

test('so does what is said to a time that is set', () => {
  const back = '/welcome/meetings/call?of=nino&zone=Asia%2FTbilisi#said';
  expect(waysBack(drawn('set', 'Asia/Tbilisi')).map(([, at]) => at)).toEqual([back, back]);
});

test('on the reader’s own wall no zone is named', () => {
  const html = drawn('offered', 'Europe/Brussels');
  expect(html).toContain('10:00 to 10:45');
  for (const [, at] of waysBack(html)) expect(at).toBe('/welcome/meetings/call?of=nino#said');
});
