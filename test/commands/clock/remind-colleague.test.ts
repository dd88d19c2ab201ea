/* A colleague is reminded of what is theirs to do: one mail, at most once in some hours, and a line in the timeline. */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { turnClockTo } from '#demo/calendar.server';
import { remindColleague } from '~/commands/clock/remind-colleague.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { sayWorklist } from '~/speech/en/worklist/say-worklist';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done, introducedOnboarding, recordedHandoff, submittedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

const START = new Date('2027-05-04T09:14:00+02:00');
let cast: Home;

beforeEach(async () => {
  await turnClockTo(START);
  cast = await oneWorkspace();
});

const remindersOf = (id: string) =>
  db()
    .selectFrom('notices')
    .select(['recipient_id', 'generation'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'colleague_reminder')
    .orderBy('generation')
    .execute();

async function mailOf(id: string): Promise<Outgoing[]> {
  const sent: Outgoing[] = [];
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  });
  return sent.filter((message) => message.kind === 'colleague_reminder' && message.text.includes(id));
}

const hoursLater = (hours: number) => turnClockTo(new Date(START.getTime() + hours * 3_600_000));

describe('a reminder to a colleague', () => {
  it('goes to whoever’s turn it is, says what and when, and is answered to whoever pressed', async () => {
    const id = await submittedHandoff(cast);
    done(await remindColleague(cast.hanne, id));
    const [mail, ...more] = await mailOf(id);
    expect(more).toEqual([]);
    expect(mail?.to).toContain('Ines Duarte');
    expect(mail?.subject).toBe('Brightwater: Hanne reminds you');
    expect(mail?.text).toContain('Sam’s handoff waits for you to accept it.');
    expect(mail?.text).toContain(`/onboardings/${id}/receipt`);
    expect(mail?.replyTo.join()).toContain('Hanne Peeters');
    const events = await db()
      .selectFrom('events')
      .select(['actor_id', 'details'])
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'colleague_reminded')
      .execute();
    expect(events).toEqual([{ actor_id: cast.hanne.id, details: { member: cast.ines.id } }]);
  });

  it('is one mail in four hours, whoever presses, and the page says when it was', async () => {
    const id = await submittedHandoff(cast);
    done(await remindColleague(cast.sam, id));
    done(await remindColleague(cast.sam, id));
    done(await remindColleague(cast.hanne, id));
    expect(await remindersOf(id)).toHaveLength(1);
    const shown = async () =>
      sayWorklist(await loadWorklist(await memberFor(cast.hanne), null)).rows.find((row) => row.id === id)
        ?.remind;
    expect(await shown()).toEqual({ first: 'Ines', reminded: 'just now' });
    await hoursLater(3.9);
    done(await remindColleague(cast.hanne, id));
    expect(await remindersOf(id)).toHaveLength(1);
    await hoursLater(4.1);
    expect(await shown()).toEqual({ first: 'Ines', reminded: null });
    done(await remindColleague(cast.hanne, id));
    expect(await remindersOf(id)).toEqual([
      { recipient_id: cast.ines.id, generation: 1 },
      { recipient_id: cast.ines.id, generation: 2 },
    ]);
  });

  it('says nothing any more once the step is done', async () => {
    const id = await recordedHandoff(cast);
    done(await remindColleague(cast.ines, id));
    done(await submitHandoff(cast.sam, id));
    expect(await mailOf(id)).toEqual([]);
  });

  it('is not for oneself, not for a customer, and not for strangers', async () => {
    const id = await recordedHandoff(cast);
    expect(await remindColleague(cast.sam, id)).toMatchObject({ code: 'nobody_to_remind' });
    const introduced = await introducedOnboarding(cast);
    expect(await remindColleague(cast.hanne, introduced.id)).toMatchObject({ code: 'nobody_to_remind' });
    const { olga } = await workspaceNextDoor();
    expect(await remindColleague(olga, id)).toMatchObject({ code: 'not_found' });
  });
});
