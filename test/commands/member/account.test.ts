/* Members say who they are, and which mail they do without. */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { chooseMail, saveProfile } from '~/commands/member/save-account.server';
import { isMutable, mutableFor, NOTICE_KINDS } from '~/domain/mail/notice';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import type { Role } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { accountOf } from '~/queries/member/account.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { acceptedHandoff, publishedGuide } from '../../support/story/handoffs';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return { outcome: 'accepted', providerId: crypto.randomUUID() };
};

beforeEach(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  await deliverDue(accepting);
  sent = [];
});

describe('which mail a member gets', () => {
  it('leaves out what they turned off, and nothing of anybody else', async () => {
    const wanted = mutableFor('sales').filter((kind) => kind !== 'handoff_accepted');
    await chooseMail(home.sam, wanted);
    const id = await publishedGuide(home);
    await deliverDue(accepting);
    expect(sent.map((message) => message.kind).sort()).toEqual(['guide_published', 'handoff_received']);
    const kept = await db()
      .selectFrom('notices')
      .select('state')
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'handoff_accepted')
      .execute();
    expect(kept).toEqual([{ state: 'cancelled' }]);
    await chooseMail(home.sam, mutableFor('sales'));
    await acceptedHandoff(home);
    sent = [];
    await deliverDue(accepting);
    expect(sent.map((message) => message.kind).sort()).toEqual(['handoff_accepted', 'handoff_received']);
  });

  it('is asked only of what concerns them, and keeps what was chosen in another role', async () => {
    expect(mutableFor('sales')).not.toContain('corrections_waiting');
    expect(mutableFor('cs')).not.toContain('handoff_accepted');
    expect(mutableFor('lead')).toContain('clock_overdue_lead');
    await chooseMail(home.sam, []);
    const become = (role: Role) =>
      db().updateTable('members').set({ role }).where('id', '=', home.sam.id).execute();
    await become('cs');
    await chooseMail(home.sam, mutableFor('cs'));
    await become('sales');
    const account = await accountOf(home.sam);
    const unwanted = account.mail.filter((mail) => !mail.isWanted).map((mail) => mail.kind);
    expect(unwanted).toEqual(mutableFor('sales').filter((kind) => !mutableFor('cs').includes(kind)));
  });

  it('can never leave out a handoff to accept, nor words that are no mail', async () => {
    expect(NOTICE_KINDS.filter(isMutable)).not.toContain('handoff_received');
    await chooseMail(home.ines, ['nonsense', 'handoff_received']);
    await acceptedHandoff(home);
    await deliverDue(accepting);
    expect(sent.map((message) => message.kind)).toContain('handoff_received');
    expect((await accountOf(nextDoor.piet)).mail.every((mail) => mail.isWanted)).toBe(true);
  });
});

describe('what a member says about themselves', () => {
  it('is theirs alone', async () => {
    const profile = {
      name: 'Ines Duarte-Lopes',
      called: 'Nes',
      title: 'Success',
      about: 'Two bakeries.',
      phone: null,
      bookingLink: null,
      timeZone: 'Europe/Lisbon',
    };
    await saveProfile(home.ines, profile);
    expect(await accountOf(home.ines)).toMatchObject(profile);
    expect((await accountOf(home.sam)).name).toBe('Sam Okafor');
    const user = await db()
      .selectFrom('members as m')
      .innerJoin('users as u', 'u.id', 'm.user_id')
      .select('u.name')
      .where('m.id', '=', home.ines.id)
      .executeTakeFirst();
    expect(user?.name).toBe('Ines Duarte-Lopes');
  });
});
