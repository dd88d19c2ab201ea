/*
 * No reminder leaves about what is over: whatever happened between its being owed and its leaving, and however far it
 * had come by then.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { turnClockTo } from '#demo/calendar.server';
import { remindersUrl } from '~/auth/contact/reminder-link.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { stopReminders } from '~/commands/contact/stop-reminders.server';
import { renewLink, revokeLink } from '~/commands/contact/welcome-links.server';
import { confirmStatement } from '~/commands/review/review-statement.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import type { ContactActor } from '~/domain/onboarding/access';
import { remindContacts } from '~/jobs/clock/remind-contacts.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding } from '../../support/story/handoffs';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

const MONDAY = new Date('2027-05-03T10:00:00+02:00');
const THURSDAY = new Date('2027-05-06T10:05:00+02:00');
const LATER = new Date('2027-05-06T10:15:00+02:00');

let cast: Home;
let id: string;
let mira: ContactActor;
let teun: ContactActor;
let sent: Outgoing[] = [];
let outcome: SendOutcome | null = null;
const provider = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return outcome ?? { outcome: 'accepted', providerId: crypto.randomUUID() };
};

toldOnce(async () => {
  await turnClockTo(MONDAY);
  cast = await oneWorkspace();
  ({ id, mira, teun } = await introducedOnboarding(cast));
  await deliverDue(provider);
  await turnClockTo(THURSDAY);
  await remindContacts();
});

beforeEach(() => {
  outcome = null;
});

/** How far the reminders had come when something happened. */
const PHASES: Record<string, () => Promise<void>> = {
  'was owed': async () => undefined,
  'was written': () => freezeDue(),
  'was put off by the provider': async () => {
    outcome = { outcome: 'later', seconds: 60, reason: 'later' };
    await deliverDue(provider);
  },
  'was perhaps taken': async () => {
    outcome = { outcome: 'unknown', reason: 'no answer' };
    await deliverDue(provider);
  },
};

const contactRow = (set: object) =>
  db()
    .updateTable('contacts')
    .set(set)
    .where('id', '=', mira.id)
    .execute()
    .then(() => undefined);
const shown = async () => (await loadReview(db(), cast.workspaceId, id)).shown;

/** What happened, and whether it is over for Mira alone. */
const ENDINGS: Record<string, { alone: boolean; happens: () => Promise<void> }> = {
  'every point was answered': {
    alone: false,
    happens: async () => {
      for (const item of await shown()) done(await confirmStatement(teun, item));
    },
  },
  'it was signed off': {
    alone: false,
    happens: async () => void done(await confirmAndSign(teun, 'Teun Bakker', await shown())),
  },
  'it was closed': {
    alone: false,
    happens: async () =>
      void (await db().updateTable('onboardings').set({ stage: 'settled' }).where('id', '=', id).execute()),
  },
  'she asked for silence': {
    alone: true,
    happens: async () => void done(await stopReminders(remindersUrl(mira.id).split('/').at(-1) ?? '')),
  },
  'she left': {
    alone: true,
    happens: async () => {
      const { statement_id } = await db()
        .selectFrom('contacts')
        .select('statement_id')
        .where('id', '=', mira.id)
        .executeTakeFirstOrThrow();
      await db()
        .updateTable('statements')
        .set({ removed_at: THURSDAY })
        .where('id', '=', statement_id)
        .execute();
    },
  },
  'she is not to be written to': { alone: true, happens: () => contactRow({ no_mail_reason: 'On leave' }) },
  'her address was taken off the record': { alone: true, happens: () => contactRow({ email: null }) },
  'her link was revoked': {
    alone: true,
    happens: async () => void done(await revokeLink(cast.ines, id, mira.id)),
  },
};

async function remindedAt(when: Date): Promise<string[]> {
  await turnClockTo(when);
  sent = [];
  outcome = null;
  await deliverDue(provider);
  await deliverDue(provider);
  return sent
    .filter((message) => message.kind === 'reminder')
    .map(({ to }) => to)
    .sort();
}

const TEUN = '"Teun Bakker" <teun@brightwater.example>';
const cases = Object.keys(ENDINGS).flatMap((ending) => Object.keys(PHASES).map((phase) => [ending, phase]));

describe('no reminder leaves', () => {
  it.each(cases)('when %s after it %s', async (ending, phase) => {
    await PHASES[phase ?? '']?.();
    await ENDINGS[ending ?? '']?.happens();
    expect(await remindedAt(LATER)).toEqual(ENDINGS[ending ?? '']?.alone ? [TEUN] : []);
    expect(await remindedAt(new Date('2027-05-06T16:00:00+02:00'))).toEqual([]);
  });

  it.each(Object.keys(PHASES))('to an address that was corrected after it %s', async (phase) => {
    await PHASES[phase]?.();
    done(await correctAddress(cast.ines, id, mira.id, 'vos@brightwater.example'));
    const after = await remindedAt(LATER);
    expect(after).toContain(TEUN);
    expect(after.filter((to) => to !== TEUN && to !== '"Mira Vos" <vos@brightwater.example>')).toEqual([]);
  });

  it.each(Object.keys(PHASES))(
    'with a link that was renewed after it %s, but with the new one',
    async (phase) => {
      await PHASES[phase]?.();
      done(await renewLink(cast.ines, id, mira.id));
      const links = async () => {
        await turnClockTo(LATER);
        sent = [];
        outcome = null;
        await deliverDue(provider);
        await deliverDue(provider);
        return sent
          .filter((message) => message.to.includes('mira@'))
          .flatMap((message) => /welcome\/(\w{32})/.exec(message.text)?.[1] ?? []);
      };
      const found = await links();
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found).size).toBe(1);
    },
  );
});
