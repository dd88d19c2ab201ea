/* A call that is set is said above all else that is to do, with where it leads; one that is over or only offered isn't. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SaidCall } from '~/speech/meeting/said-meeting';
import { CallSoon } from '~/ui/meeting/customer-call';
import { WelcomeScene } from '~/ui/welcome/scene';

const CALL: SaidCall = {
  ...{
    id: 'call',
    isAsked: true,
    isTurn: false,
    isHeld: false,
    isAhead: true,
    tag: 'Yours',
    title: 'Our first call',
  },
  ...{ length: '15 minutes', said: 'Friday 27 November, 15:12 to 15:27', set: null },
};
const scene = {
  ...{ host: 'Ines', vendor: 'Brindlewick', readerId: 'nino', pageId: 'page', threads: {}, reply: undefined },
  ...{ isPreview: false, isClosed: false },
} as unknown as Parameters<typeof WelcomeScene>[0]['value'];
const drawn = (call: SaidCall | null) =>
  renderToStaticMarkup(
    <WelcomeScene value={scene}>
      <CallSoon call={call} />
    </WelcomeScene>,
  );

test('with its time, and a way to it', () => {
  const html = drawn(CALL);
  expect(html).toContain('href="/welcome/meetings/call?of=nino"');
  expect(html.replace(/<[^>]+>/g, '')).toBe('Our first call: Friday 27 November, 15:12 to 15:27');
});

test('nothing where none is ahead', () => {
  expect([drawn(null), drawn({ ...CALL, isAhead: false })]).toEqual(['', '']);
});
