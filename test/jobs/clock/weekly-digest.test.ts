/* The news of a week: to whom, saying what, and not at all when there is nothing to say. */
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transact } from '#db/client.server';
import { SumsMoved } from '#db/insight/insight-sums.server';
import { loadReview } from '#db/review/review.server';
import { turnClockTo } from '#demo/calendar.server';
import { recordFirstContact } from '~/commands/contact/welcome-links.server';
import { chooseMail } from '~/commands/member/save-account.server';
import { arrangeStep } from '~/commands/step/arrange-step.server';
import { markStep } from '~/commands/step/mark-step.server';
import type { Name } from '~/domain/insight/tally';
import { mutableFor } from '~/domain/mail/notice';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { oweDigests } from '~/jobs/clock/weekly-digest.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { introduced } from '../../support/story/hallowmere';
import { done, introducedOnboarding, submittedHandoff } from '../../support/story/handoffs';
import { publishedPath } from '../../support/story/paths';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

const THURSDAY = new Date('2027-05-06T10:00:00+02:00');
const MONDAY = new Date('2027-05-10T08:01:00+02:00');

let home: Home;
let nextDoor: NextDoor;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return { outcome: 'accepted', providerId: crypto.randomUUID() };
};

async function digestsAt(when: Date): Promise<Outgoing[]> {
  await turnClockTo(when);
  await oweDigests();
  sent = [];
  await deliverDue(accepting);
  return sent.filter((message) => message.kind === 'weekly_digest');
}

beforeEach(async () => {
  await turnClockTo(THURSDAY);
  await db().updateTable('notices').set({ state: 'cancelled' }).where('state', '=', 'queued').execute();
  await db().updateTable('members').set({ disabled_at: THURSDAY }).execute();
  ({ home, nextDoor } = await twoWorkspaces());
  await oweDigests();
});

describe('the news of a week', () => {
  it('comes to customer success and leads on Monday, once', async () => {
    await submittedHandoff(home);
    await submittedHandoff(home);
    const { id, mira } = await introducedOnboarding(home);
    const { shown } = await loadReview(db(), home.workspaceId, id);
    done(await confirmAndSign(mira, 'Mira Vos', shown));
    done(await recordFirstContact(home.ines, id, 'called'));
    await introducedOnboarding(home);
    await db()
      .updateTable('onboardings')
      .set({ next_due_at: new Date('2027-05-11T17:00:00+02:00') })
      .where('turn', '=', 'cs')
      .where('id', '=', (eb) => eb.selectFrom('onboardings').select('id').where('turn', '=', 'cs').limit(1))
      .execute();
    const digests = await digestsAt(MONDAY);
    expect(digests.map((message) => message.to.split('"')[1]).sort()).toEqual([
      'Hanne Peeters',
      'Ines Duarte',
    ]);
    const toInes = digests.find((message) => message.to.includes('Ines'));
    expect(toInes?.subject).toBe('Northlight this week: one late, one waiting and one settled');
    expect(toInes?.text).toContain('waits for you, due tomorrow, 17:00');
    expect(toInes?.text).toContain('Settled last week');
    expect(toInes?.text).toContain('With the customer');
    expect(digests.find((message) => message.to.includes('Hanne'))?.text).toContain('waits for Ines');
    expect(await digestsAt(new Date('2027-05-10T12:00:00+02:00'))).toEqual([]);
    await Promise.all(Array.from({ length: 3 }, () => oweDigests()));
    await db().updateTable('members').set({ digest_at: THURSDAY }).execute();
    expect(await digestsAt(new Date('2027-05-10T13:00:00+02:00'))).toEqual([]);
  });

  it('is not sent when there is nothing to tell, nor to whoever does without', async () => {
    expect(await digestsAt(MONDAY)).toEqual([]);
    const kept = await db()
      .selectFrom('notices')
      .select('state')
      .where('workspace_id', 'in', [home.workspaceId, nextDoor.workspaceId])
      .where('kind', '=', 'weekly_digest')
      .execute();
    expect(kept.length).toBe(3);
    expect(kept.every((row) => row.state === 'cancelled')).toBe(true);
  });

  it('leaves out whoever turned it off, and tells nobody of another workspace', async () => {
    await submittedHandoff(home);
    await chooseMail(
      home.hanne,
      mutableFor('lead').filter((kind) => kind !== 'weekly_digest'),
    );
    const digests = await digestsAt(MONDAY);
    expect(digests.map((message) => message.to.split('"')[1])).toEqual(['Ines Duarte']);
  });

  it('names paths that are late, and whose steps are due, to whoever has them and to leads', async () => {
    const id = await introduced(home);
    const path = await publishedPath(home.ines, id, home.ines.id);
    done(await arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-05-07' }));
    for (const step of [path.files, path.check])
      done(await markStep(home.ines, id, step, { kind: 'skipped', words: 'Known.' }));
    const digests = await digestsAt(MONDAY);
    const toInes = digests.find((message) => message.to.includes('Ines'));
    expect(toInes?.subject).toContain('one path late');
    expect(toInes?.text).toMatch(/Paths late or at risk\s+Hallowmere Bakeries\s+late since Fri 7 May/);
    expect(toInes?.text).toMatch(
      /Your steps this week\s+Train the first shop\s+Hallowmere Bakeries, since Fri 7 May/,
    );
    const toHanne = digests.find((message) => message.to.includes('Hanne'));
    expect(toHanne?.text).toContain('late since Fri 7 May');
    expect(toHanne?.text).not.toContain('Your steps this week');
  });

  it('tells who leads which three figures moved most, from what to what, and nobody else', async () => {
    await submittedHandoff(home);
    const counted = async (signedOn: string, tally: [Name, number][]) => {
      const sums = new SumsMoved();
      const place = {
        signedOn,
        repId: home.sam.id,
        hostId: home.ines.id,
        startingPointId: null,
        segment: null,
      };
      sums.add(home.workspaceId, place, new Map(tally), 1);
      await transact(db(), (trx) => sums.save(trx));
    };
    const took = (hours: number, inTime: number, atOnce: number): [Name, number][] => [
      ['onboardings', 20],
      [`took/introduced/${hours}`, 20],
      ['took/accepted/4', 20],
      ['has_limit/introduced', 20],
      ['in_time/introduced', inTime],
      ['accepted', 20],
      ['accepted_at_once', atOnce],
      ['asked_of_repeats', 9],
    ];
    await counted('2027-01-20', [...took(31, 10, 20), ['had_to_repeat', 9]]);
    await counted('2027-05-03', took(20, 19, 17));
    const digests = await digestsAt(MONDAY);
    const toHanne = digests.find((message) => message.to.includes('Hanne'));
    expect(toHanne?.text).toMatch(
      new RegExp(
        [
          'What moved most',
          'Introduced in time',
          'from 50% to 95%, more often',
          'Introduced, from the signature',
          'from 31 h to 20 h, sooner',
          'Accepted at once',
          'from 100% to 85%, less often',
          'Signed in the last 13 weeks, against the 13 before.',
        ].join('\\s+'),
      ),
    );
    expect(toHanne?.text).toMatch(/See all figures <https?:\/\/[a-z0-9.:]+\/insight>/);
    expect(toHanne?.text).not.toContain('repeat');
    expect(digests.find((message) => message.to.includes('Ines'))?.text).not.toMatch(/moved|insight/);
    await counted('2027-01-20', [['onboardings', -11]]);
    await db().updateTable('members').set({ digest_at: THURSDAY }).execute();
    const [next] = await digestsAt(new Date('2027-05-17T08:01:00+02:00'));
    expect(next?.text).not.toContain('What moved most');
  });

  it('is owed once by several workers', async () => {
    await submittedHandoff(home);
    await turnClockTo(MONDAY);
    await Promise.all(Array.from({ length: 4 }, () => oweDigests()));
    const owed = await db()
      .selectFrom('notices')
      .select('recipient_id')
      .where('workspace_id', '=', home.workspaceId)
      .where('kind', '=', 'weekly_digest')
      .execute();
    expect(owed.map((row) => row.recipient_id).sort()).toEqual([home.ines.id, home.hanne.id].sort());
  });
});
