/* Mail that waits for the morning, and what it tells of is over before: it isn't owed any more, and no list says so. */
import { expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { turnClockTo } from '#demo/calendar.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { mailOf } from '~/queries/mail/mail-of-onboarding.server';
import { loadMailbox } from '~/queries/mail/mailbox.server';
import { useDatabase } from '../../support/database/database';
import { oneWorkspace } from '../../support/story/cast';
import { done, INTRODUCTION, publishedGuide } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

it('goes unsent once it is over, and one lateness is one mail to each', async () => {
  await turnClockTo(new Date('2027-05-04T09:14:00+02:00'));
  const cast = await oneWorkspace();
  const id = await publishedGuide(cast);
  const hanne = await memberFor(cast.hanne);
  const waiting = async () =>
    (await mailOf(hanne, id, { now: new Date(0) }))
      .filter(({ state, kind }) => state === 'queued' && kind.startsWith('clock_'))
      .map(({ kind, to }) => `${kind} to ${to.name}`)
      .sort();
  const lookAt = async (when: string) => {
    await turnClockTo(new Date(when));
    await db()
      .updateTable('onboardings')
      .set({ watch_at: new Date(when) })
      .where('id', '=', id)
      .execute();
    await watchClocks();
  };
  await db()
    .updateTable('onboardings')
    .set({ signed_at: new Date('2027-05-04T09:14:00+02:00') })
    .execute();

  await lookAt('2027-05-05T09:15:00+02:00');
  expect(await waiting()).toEqual(['clock_warning to Sam Okafor']);
  await lookAt('2027-05-06T09:15:00+02:00');
  expect(await waiting()).toEqual(['clock_overdue to Ines Duarte', 'clock_overdue to Sam Okafor']);
  const { waiting: listed } = await loadMailbox(hanne, { text: '', before: null });
  expect(
    listed
      .filter(({ kind }) => kind === 'clock_overdue')
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['Ines Duarte', 'Sam Okafor']);

  const contacts = await loadContacts(db(), cast.workspaceId, id);
  const contactIds = contacts.map((contact) => contact.id);
  done(await sendIntroduction(cast.sam, id, { ...INTRODUCTION, contactIds }));
  expect(await waiting()).toEqual([]);
});
