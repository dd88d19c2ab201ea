/*
 * Limits that move: what waits to say that one has passed isn't sent once it lies ahead, what has passed without anybody
 * being told is told, nobody is told twice, and what a customer was promised stays.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { turnClockTo } from '#demo/calendar.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { closeDay, removeDay } from '~/commands/workspace/close-days.server';
import { saveClockLimits, saveHours } from '~/commands/workspace/save-settings.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { remindContacts } from '~/jobs/clock/remind-contacts.server';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { oweDigests } from '~/jobs/clock/weekly-digest.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, point, recordedHandoff, stageNow } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

/** A Tuesday. */
const SIGNED = new Date('2027-05-04T09:14:00+02:00');
const LIMITS = { acceptanceHours: 24, introductionHours: 48 };
const longer = (hours: number) => ({ ...LIMITS, introductionHours: hours });

let cast: Home;
let sent: string[] = [];
const accepting = async (message: { kind: string; to: string }): Promise<SendOutcome> => {
  sent.push(`${message.kind} to ${/"(\w+)/.exec(message.to)?.[1]}`);
  return { outcome: 'accepted', providerId: crypto.randomUUID() };
};

/** Mail about limits that leaves now, once the clocks were looked at. */
async function leaves(): Promise<string[]> {
  await watchClocks();
  return delivered();
}

async function delivered(): Promise<string[]> {
  sent = [];
  await deliverDue(accepting);
  return sent.filter((one) => /^(clock|first_contact_due|first_contact_late|answer_late)/.test(one)).sort();
}

const LATE = ['clock_overdue to Ines', 'clock_overdue to Sam'];

async function recording(): Promise<string> {
  const id = await recordedHandoff(cast);
  await db()
    .updateTable('onboardings')
    .set({ signed_at: SIGNED, watch_at: SIGNED, watched_at: null })
    .where('id', '=', id)
    .execute();
  return id;
}

beforeEach(async () => {
  await db().updateTable('onboardings').set({ watch_at: null }).execute();
  await db().updateTable('notices').set({ state: 'cancelled' }).where('state', '=', 'queued').execute();
  await turnClockTo(SIGNED);
  cast = await oneWorkspace();
});

describe('the limit of an introduction', () => {
  it('that was extended while its news waits is not said to have passed, and is told when it does', async () => {
    await recording();
    await turnClockTo(new Date('2027-05-06T09:15:00+02:00'));
    await watchClocks();
    done(await saveClockLimits(cast.hanne, longer(72)));
    // Mail may be written before the clocks are looked at again; that it was about to pass was let go when it had.
    expect(await delivered()).toEqual([]);
    expect(await leaves()).toEqual(['clock_warning to Sam']);
    await turnClockTo(new Date('2027-05-07T09:15:00+02:00'));
    expect(await leaves()).toEqual(LATE);
  });

  it('that was told, extended, and passes again is told again', async () => {
    await recording();
    await turnClockTo(new Date('2027-05-06T09:15:00+02:00'));
    expect(await leaves()).toEqual(LATE);
    done(await saveClockLimits(cast.hanne, longer(72)));
    await turnClockTo(new Date('2027-05-07T09:15:00+02:00'));
    expect(await leaves()).toEqual(LATE);
  });

  it('that moves into the past is told, and once', async () => {
    await recording();
    await turnClockTo(new Date('2027-05-05T12:00:00+02:00'));
    expect(await leaves()).toEqual(['clock_warning to Sam']);
    done(await saveClockLimits(cast.hanne, { acceptanceHours: 8, introductionHours: 10 }));
    expect(await leaves()).toEqual(LATE);
    done(await closeDay(cast.hanne, { day: '2027-12-24', name: 'Break' }));
    expect(await leaves()).toEqual([]);
    done(await saveClockLimits(cast.hanne, { acceptanceHours: 8, introductionHours: 9 }));
    expect(await leaves()).toEqual([]);
  });

  it('that is moved away and back before its news was written is told all the same', async () => {
    await recording();
    await turnClockTo(new Date('2027-05-06T09:15:00+02:00'));
    await watchClocks();
    done(await saveClockLimits(cast.hanne, longer(72)));
    expect(await leaves()).toEqual(['clock_warning to Sam']);
    done(await saveClockLimits(cast.hanne, LIMITS));
    expect(await leaves()).toEqual(LATE);
  });

  it('that is moved away and back after its news was written is told all the same, and once', async () => {
    await recording();
    await turnClockTo(new Date('2027-05-06T09:15:00+02:00'));
    await watchClocks();
    await freezeDue();
    done(await saveClockLimits(cast.hanne, longer(72)));
    expect(await leaves()).toEqual(['clock_warning to Sam']);
    done(await saveClockLimits(cast.hanne, LIMITS));
    expect(await leaves()).toEqual(LATE);
    done(await closeDay(cast.hanne, { day: '2027-12-24', name: 'Break' }));
    expect(await leaves()).toEqual([]);
  });

  it('is reckoned anew by whoever looked at it with the calendar of before', async () => {
    const id = await recording();
    await turnClockTo(new Date('2027-05-05T12:00:00+02:00'));
    await leaves();
    done(await saveClockLimits(cast.hanne, { acceptanceHours: 8, introductionHours: 10 }));
    // Whoever looked meanwhile wrote down that they had, and went by the calendar they knew.
    await turnClockTo(new Date('2027-05-05T12:05:00+02:00'));
    const { watch_at } = await db()
      .selectFrom('onboardings')
      .select('watch_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await db()
      .updateTable('onboardings')
      .set({ watched_at: new Date('2027-05-05T12:04:00+02:00') })
      .where('id', '=', id)
      .execute();
    expect(watch_at).not.toBeNull();
    expect(await leaves()).toEqual(LATE);
  });
});

describe('the first own contact', () => {
  it('that got another day is not said to be late, and is told that morning', async () => {
    await introducedOnboarding(cast);
    await turnClockTo(new Date('2027-05-05T09:01:00+02:00'));
    await watchClocks();
    done(await closeDay(cast.hanne, { day: '2027-05-05', name: 'Stock day' }));
    expect(await leaves()).toEqual([]);
    await turnClockTo(new Date('2027-05-06T09:01:00+02:00'));
    expect(await leaves()).toEqual(['first_contact_due to Ines']);
    done(await removeDay(cast.hanne, '2027-05-05'));
    expect(await leaves()).toEqual(['first_contact_due to Ines']);
  });
});

describe('what a customer was promised', () => {
  it('stays promised by the day they were told, whatever the calendar says later', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    const { words, ...item } = await point(cast, id, 'We move the old mail');
    const fields = { ...words.fields, text: 'We move all of the old mail' };
    done(await correctStatement(mira, item, { words: { ...words, fields } as typeof words, note: '' }));
    const promised = async () => {
      await watchClocks();
      const page = await onboardingPage(await memberFor(cast.ines), id);
      return page?.row.waiting?.answerBy.toISOString();
    };
    const before = await promised();
    expect(before).toBe('2027-05-05T15:00:00.000Z');
    done(await closeDay(cast.hanne, { day: '2027-05-05', name: 'Stock day' }));
    done(
      await saveHours(cast.hanne, {
        timeZone: 'Europe/Lisbon',
        workingDays: [1, 4, 5],
        officeOpens: '08:00',
        officeCloses: '12:00',
      }),
    );
    expect(await promised()).toBe(before);
    await turnClockTo(new Date('2027-05-05T17:01:00+02:00'));
    await watchClocks();
    expect((await stageNow(id)).turn).toBe('cs');
    const owed = await db()
      .selectFrom('notices')
      .select('kind')
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'answer_late')
      .execute();
    expect(owed.length).toBeGreaterThan(0);
  });
});

describe('reminders and the news of the week', () => {
  it('are thought of anew', async () => {
    const { id } = await introducedOnboarding(cast);
    const alarms = async () => {
      await remindContacts();
      await oweDigests();
      const reminder = await db()
        .selectFrom('introduction_recipients as r')
        .innerJoin('introductions as i', 'i.id', 'r.introduction_id')
        .select('r.remind_at as at')
        .where('i.onboarding_id', '=', id)
        .executeTakeFirstOrThrow();
      const digest = await db()
        .selectFrom('members')
        .select('digest_at as at')
        .where('id', '=', cast.ines.id)
        .executeTakeFirstOrThrow();
      return [reminder.at?.toISOString(), digest.at.toISOString()];
    };
    const before = await alarms();
    done(await closeDay(cast.hanne, { day: '2027-05-05', name: 'Stock day' }));
    done(await closeDay(cast.hanne, { day: '2027-05-10', name: 'Fair' }));
    const after = await alarms();
    expect(after[0] && before[0] && after[0] > before[0]).toBe(true);
    expect(after[1]).toBe('2027-05-11T06:00:00.000Z');
  });
});
