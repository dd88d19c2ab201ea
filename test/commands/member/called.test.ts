/* A member says how to call them: wherever they went by their given name they go by that, and full names stay. */
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { owe } from '#db/mail/notices.server';
import { type Profile, saveProfile } from '~/commands/member/save-account.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { mentionsIn } from '~/domain/thread/mention';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { introductionPage } from '~/queries/introduction/introduction.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { welcomePage } from '~/queries/welcome/welcome.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { sessionOf } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced, published } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let sent: Outgoing[] = [];

const deliver = () =>
  deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: message.idempotencyKey };
  });

beforeEach(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  await deliver();
  sent = [];
});

const call = (member: MemberActor, called: string | null) => {
  const profile: Profile = {
    name: member.name,
    called,
    title: '',
    about: '',
    phone: null,
    bookingLink: null,
    timeZone: 'Europe/Brussels',
  };
  return done(saveProfile(member, profile));
};

const mailTo = (start: string) =>
  sent
    .filter(({ to }) => to.includes(`${start}.`))
    .map(({ text }) => text)
    .join('\n');

describe('how a member is called', () => {
  test('is how mail speaks to them and of them, and how pages and drafts do', async () => {
    await call(home.ines, 'Nes');
    await call(home.sam, 'Sammy Jo');
    const id = await published(home);
    const page = await introductionPage(await memberFor(home.sam), id);
    expect(page?.words.subject).toContain('meet Nes');
    expect(page?.host).toMatchObject({ name: 'Ines Duarte', first: 'Nes' });
    await deliver();
    expect(mailTo('ines')).toMatch(/is yours, and Sammy Jo sees when/);
    expect(mailTo('sam')).toMatch(/\bNes\b/);
    expect(mailTo('sam')).not.toMatch(/\bInes(?! Duarte)/);
    sent = [];
    await transact(db(), async (trx) =>
      owe(
        trx,
        { id: null, workspaceId: home.workspaceId },
        [
          {
            kind: 'password_changed',
            subjectId: home.sam.id,
            recipient: { kind: 'member', id: home.sam.id },
          },
        ],
        await databaseNow(trx),
      ),
    );
    await deliver();
    expect(mailTo('sam')).toContain('Sammy Jo,');
    const overview = await onboardingPage(await memberFor(home.hanne), id);
    expect([overview?.rep.first, overview?.host.first]).toEqual(['Sammy Jo', 'Nes']);
    const rows = (await loadWorklist(await memberFor(home.hanne), null)).rows;
    expect([rows[0]?.repFirst, rows[0]?.hostFirst, rows[0]?.host]).toEqual([
      'Sammy Jo',
      'Nes',
      'Ines Duarte',
    ]);
    const reader = { now: new Date(), timeZone: 'Europe/Brussels' };
    const { days } = await timelineOf(await memberFor(home.hanne), id, reader, { limit: 50 });
    const firsts = days.flatMap(({ entries }) => entries.map(({ who }) => who?.first));
    expect(new Set(firsts)).toEqual(new Set(['Sammy Jo', 'Nes']));
  });

  test('is read by the customer, beside the whole name', async () => {
    const id = await introduced(home);
    await call(home.ines, 'Nes');
    const marit = await contactOf(home, id, 'Marit');
    const facts = await welcomePage(await sessionOf(marit));
    expect(facts?.host).toMatchObject({ name: 'Ines Duarte', firstName: 'Nes' });
  });

  test('is recorded, and another workspace’s is none of it; empty is the given name again', async () => {
    await call(home.ines, 'Nes');
    await call(home.ines, null);
    await call(home.ines, null);
    const events = await db()
      .selectFrom('events')
      .select('details')
      .where('workspace_id', '=', home.workspaceId)
      .where('kind', '=', 'member_profile_changed')
      .execute();
    expect(events.map(({ details }) => details)).toEqual([
      { member: home.ines.id, fields: ['called'] },
      { member: home.ines.id, fields: ['called'] },
    ]);
    const id = await published(home);
    const overview = await onboardingPage(await memberFor(home.hanne), id);
    expect(overview?.host.first).toBe('Ines');
    await call({ ...home.ines, workspaceId: nextDoor.workspaceId }, 'Nes').catch(() => undefined);
    expect((await memberFor(home.ines)).called).toBeNull();
  });

  test('is how a note names them', () => {
    const colleagues = [{ id: 'ines', name: 'Ines Duarte', called: 'Mary Ann' }];
    expect(mentionsIn('@Mary Ann, look', colleagues).ids).toEqual(['ines']);
    expect(mentionsIn('@Ines Duarte, look', colleagues).ids).toEqual(['ines']);
  });
});
