/* The customer's news of the week: to whom, when, what of, once; and all that lets it go. */
import { beforeEach, expect, test } from 'vitest';
import { turnClockTo } from '#demo/calendar.server';
import { remindersUrl } from '~/auth/contact/reminder-link.server';
import { resumeNews, stopNews } from '~/commands/contact/stop-reminders.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { arrangeStep } from '~/commands/step/arrange-step.server';
import { markStep, markTheirStep } from '~/commands/step/mark-step.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { oweWeeklyNews } from '~/jobs/clock/weekly-news.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { reminderChoice } from '~/queries/contact/reminder-choice.server';
import { useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, published, SECRET } from '../../support/story/hallowmere';
import { publishedPath, type WrittenPath } from '../../support/story/paths';

useDatabase();

const TUESDAY = new Date('2027-05-11T10:00:00+02:00');
const SUNDAY = new Date('2027-05-16T23:00:00+02:00');
const MONDAY = new Date('2027-05-17T08:30:00+02:00');

let home: Home;
let id: string;
let path: WrittenPath;
let marit: ContactActor;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: crypto.randomUUID() };
};

toldOnce(async () => {
  await turnClockTo(new Date('2027-05-03T10:00:00+02:00'));
  home = await oneWorkspace();
  id = await introduced(home);
  path = await publishedPath(home.ines, id, home.ines.id);
  marit = await contactOf(home, id, 'Marit');
  await turnClockTo(TUESDAY);
  await oweWeeklyNews();
  await deliverDue(accepting);
});

beforeEach(() => {
  sent = [];
});

async function leaves(when: Date): Promise<(string | undefined)[]> {
  await turnClockTo(when);
  await Promise.all(Array.from({ length: 10 }, oweWeeklyNews));
  sent = [];
  await Promise.all([deliverDue(accepting), deliverDue(accepting)]);
  return sent.filter(({ kind }) => kind === 'weekly_news').map(({ to }) => /^"(\w+)/.exec(to)?.[1]);
}
const later = (weeks: number) => new Date(MONDAY.getTime() + weeks * 7 * 86_400_000);

test('tells everybody with a page what was done, once, as their week begins; a quiet week says nothing', async () => {
  await done(markTheirStep(marit, path.files, { kind: 'done' }));
  await done(markStep(home.ines, id, path.check, { kind: 'done' }));
  expect(await leaves(SUNDAY)).toEqual([]);
  expect((await leaves(MONDAY)).sort()).toEqual(['Marit', 'Tomasz']);
  const [mail] = sent.filter(({ to }) => to.includes('marit@'));
  expect(mail?.subject).toBe('Last week: two steps done');
  const text = mail?.text.replace(/\s+/g, ' ') ?? '';
  expect(text).toContain('Done last week Send the sales files, by you We check the figures, by Ines');
  expect(text).toContain('Yours Train the first shop, by Mon 28 June');
  expect(text).toContain('All 23 shops are live, Mon 5 July');
  expect(mail?.headers['List-Unsubscribe']).toMatch(/\/reminders\/\w+\/news>$/);
  expect(JSON.stringify(sent)).not.toContain(SECRET);
  expect(text).not.toMatch(/\b(task|overdue|milestone|upload|kickoff)\b/i);
  expect(await leaves(new Date('2027-05-17T11:00:00+02:00'))).toEqual([]);
  expect(await leaves(later(1))).toEqual([]);
});

test('tells what moved; what moved back in the same week is none', async () => {
  const due = { is: 'due', due: { is: 'before_end', days: 5 } } as const;
  await done(arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-06-01' }));
  expect(await leaves(MONDAY)).toEqual(['Marit']);
  const news = sent.find(({ kind }) => kind === 'weekly_news');
  expect(news?.text.replace(/\s+/g, ' ')).toContain(
    'Moved Train the first shop, from Mon 28 June to Tue 1 June',
  );
  await done(arrangeStep(home.ines, id, path.train, due));
  await done(arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-06-01' }));
  expect(await leaves(later(1))).toEqual([]);
});

test('is theirs to stop, without losing their reminders, and to have again', async () => {
  const token = remindersUrl(marit.id).split('/').at(-1) ?? '';
  await done(markTheirStep(marit, path.files, { kind: 'done' }));
  await leaves(MONDAY);
  await done(stopNews(token));
  await done(stopNews(token));
  const { choice } = await reminderChoice(token, '127.0.0.1');
  expect(choice).toMatchObject({ isNewsStopped: true, isStopped: false });
  await done(markStep(home.ines, id, path.check, { kind: 'done' }));
  expect(await leaves(later(1))).toEqual(['Tomasz']);
  await done(resumeNews(token));
  await done(markStep(home.ines, id, path.train, { kind: 'done' }));
  expect((await leaves(later(2))).sort()).toEqual(['Marit', 'Tomasz']);
});

test('comes to nobody without a page, and from nothing that is closed, also where it was owed', async () => {
  const unintroduced = await published(home, 'Corrigan Moss');
  const other = await publishedPath(home.ines, unintroduced, home.ines.id);
  await done(markStep(home.ines, unintroduced, other.check, { kind: 'skipped', words: 'Not needed.' }));
  await done(markStep(home.ines, unintroduced, other.files, { kind: 'done' }));
  await done(markTheirStep(marit, path.files, { kind: 'done' }));
  await turnClockTo(MONDAY);
  expect(await oweWeeklyNews()).toBe(2);
  await done(closeOnboarding(home.ines, id, { reason: 'on_hold', words: '' }));
  expect(await leaves(MONDAY)).toEqual([]);
});
