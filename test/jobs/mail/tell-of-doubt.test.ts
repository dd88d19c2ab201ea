/* Whoever can decide about mail in doubt is told of it, once for each mail, and never of such news itself. */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { markArrived } from '~/commands/mail/decide-on-mail.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { tellOfDoubt } from '~/jobs/mail/tell-of-doubt.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, twoWorkspaces } from '../../support/story/cast';
import { done, introducedOnboarding } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
let id: string;
let sent: Outgoing[] = [];
let hours = 0;

/** Loses the answers about mail of these kinds. */
const losing =
  (...lost: string[]) =>
  async (message: Outgoing): Promise<SendOutcome> => {
    sent.push(message);
    if (lost.includes(message.kind)) return { outcome: 'unsure', reason: 'no answer' };
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  };

/** Looks for mail in doubt, and sends what is owed an hour later. */
async function anHourLater(transport = losing()): Promise<Outgoing[]> {
  await tellOfDoubt();
  hours += 1;
  await shiftClock(`${hours} hours`);
  sent = [];
  await deliverDue(transport);
  return sent.filter((message) => message.kind === 'mail_unsure');
}

toldOnce(async () => {
  cast = (await twoWorkspaces()).home;
  ({ id } = await introducedOnboarding(cast));
});

beforeEach(() => {
  hours = 0;
});

const idsOf = async (kind: string) =>
  (
    await db()
      .selectFrom('notices')
      .select('id')
      .where('onboarding_id', '=', id)
      .where('kind', '=', kind as 'introduction')
      .orderBy('id')
      .execute()
  ).map((row) => row.id);

describe('mail in doubt', () => {
  it('to customers is told to their sales rep in one letter, once', async () => {
    await deliverDue(losing('introduction'));
    const [letter, ...more] = await anHourLater();
    expect(more).toEqual([]);
    expect(letter?.to).toContain('Sam Okafor');
    expect(letter?.subject).toBe('We don’t know if two mails arrived');
    expect(letter?.text).toContain('to Mira Vos, Brightwater');
    expect(letter?.text).toContain('to Teun Bakker, Brightwater');
    expect(letter?.text).toContain(`/onboardings/${id}#mail`);
    expect(await anHourLater()).toEqual([]);
  });

  it('that is settled before the letter is written is left out, and with the last one the letter', async () => {
    await deliverDue(losing('introduction'));
    const [first = '', second = ''] = await idsOf('introduction');
    await tellOfDoubt();
    done(await markArrived(cast.sam, id, first));
    const [letter] = await anHourLater();
    expect(letter?.subject).toMatch(
      /^Brightwater: we don’t know if a mail to (Mira Vos|Teun Bakker) arrived$/,
    );
    await db().updateTable('notices').set({ doubt_told_at: null }).where('id', '=', second).execute();
    await tellOfDoubt();
    done(await markArrived(cast.sam, id, second));
    expect(await anHourLater()).toEqual([]);
  });

  it('of which more comes later makes another letter, about that alone', async () => {
    await deliverDue(losing('introduction'));
    const [first = '', second = ''] = await idsOf('introduction');
    await db().updateTable('notices').set({ state: 'accepted' }).where('id', '=', second).execute();
    expect(await anHourLater()).toHaveLength(1);
    await db().updateTable('notices').set({ state: 'unsure' }).where('id', '=', second).execute();
    const [letter] = await anHourLater();
    expect(letter?.subject).toContain('a mail to');
    expect(first).not.toBe(second);
  });

  it('to colleagues is told to the leads, and to the admins where there is no lead', async () => {
    await deliverDue(losing('introduction_copy'));
    const [letter, ...more] = await anHourLater();
    expect(more).toEqual([]);
    expect(letter?.to).toContain('Hanne Peeters');
    expect(letter?.text).toContain('to Ines Duarte, Brightwater');
    await db()
      .updateTable('members')
      .set({ disabled_at: new Date() })
      .where('id', '=', cast.hanne.id)
      .execute();
    await db().updateTable('notices').set({ doubt_told_at: null }).where('state', '=', 'unsure').execute();
    expect((await anHourLater()).map((one) => one.to)).toEqual([expect.stringContaining('Kofi Mensah')]);
  });

  it('that is such a letter itself is told to nobody', async () => {
    await deliverDue(losing('introduction'));
    expect(await anHourLater(losing('mail_unsure'))).toHaveLength(1);
    expect(await anHourLater()).toEqual([]);
    expect(await anHourLater()).toEqual([]);
  });

  it('is not mailed to who chose to do without, and goes to a lead where the rep is gone', async () => {
    await deliverDue(losing('introduction'));
    const set = (who: string, values: object) =>
      db().updateTable('members').set(values).where('id', '=', who).execute();
    await set(cast.sam.id, { muted_notices: ['mail_unsure'] });
    expect(await anHourLater()).toEqual([]);
    await set(cast.sam.id, { muted_notices: [], disabled_at: new Date() });
    await db().updateTable('notices').set({ doubt_told_at: null }).where('state', '=', 'unsure').execute();
    expect((await anHourLater()).map((one) => one.to)).toEqual([expect.stringContaining('Hanne Peeters')]);
  });

  it('is told once, whatever number of workers look at the same moment', async () => {
    await deliverDue(losing('introduction', 'introduction_copy'));
    await Promise.all(Array.from({ length: 4 }, () => tellOfDoubt()));
    expect((await anHourLater()).map((one) => one.to).sort()).toEqual([
      expect.stringContaining('Hanne Peeters'),
      expect.stringContaining('Sam Okafor'),
    ]);
  });
});
