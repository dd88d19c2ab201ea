/*
 * What the clocks told before the settings of a workspace changed is not told again, whoever leads by now and wherever the
 * workspace is; and what is promised for one day by two closing times is told by the first.
 */
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { splitStatements } from '#db/migrate.server';
import { turnClockTo } from '#demo/calendar.server';
import { recordFirstContact } from '~/commands/contact/welcome-links.server';
import { leavePointOpen } from '~/commands/review/leave-point-open.server';
import { addMissing, setForCall } from '~/commands/review/review-statement.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { closeDay } from '~/commands/workspace/close-days.server';
import { saveHours } from '~/commands/workspace/save-settings.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import type { ContactActor } from '~/domain/onboarding/access';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, point } from '../../support/story/handoffs';

useDatabase();

/** A Tuesday; what is asked on it is answered by 17:00 on Wednesday. */
const ASKED = new Date('2027-05-04T09:14:00+02:00');
const MORNING = '2027-05-05T09:01:00+02:00';
const LATE = '2027-05-05T17:01:00+02:00';
const HOURS = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  officeOpens: '09:00',
  officeCloses: '17:00',
};

let cast: Home;
let id: string;
let mira: ContactActor;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return { outcome: 'accepted', providerId: crypto.randomUUID() };
};

/** What the clocks say at a moment. */
async function told(when: string): Promise<string[]> {
  await turnClockTo(new Date(when));
  await watchClocks();
  sent = [];
  await deliverDue(accepting);
  sent = sent.filter(({ kind }) => /_(due|late)$/.test(kind));
  return sent.map(({ kind, to }) => `${kind} to ${/"(\w+)/.exec(to)?.[1]}`).sort();
}

const asks = async (text: string) =>
  done(await addMissing(mira, { words: { kind: 'system', fields: { label: 'Fax', text } }, note: '' }));

/** Administers until then, and leads from now on. */
const becomesLead = () =>
  db().updateTable('members').set({ role: 'lead' }).where('id', '=', cast.kofi.id).execute();

beforeEach(async () => {
  await db().updateTable('onboardings').set({ watch_at: null }).execute();
  await db().updateTable('notices').set({ state: 'cancelled' }).where('state', '=', 'queued').execute();
  await turnClockTo(ASKED);
  cast = await oneWorkspace();
  ({ id, mira } = await introducedOnboarding(cast));
  done(await recordFirstContact(cast.ines, id, 'called'));
});

describe('a change of the settings', () => {
  const changes = async () => done(await closeDay(cast.hanne, { day: '2027-12-24', name: 'Break' }));

  it('tells nobody who leads since of a point that was late before', async () => {
    const talked = await point(cast, id, 'Mail');
    done(await setForCall(mira, talked, ''));
    const open = { until: '2027-05-05', before: null, line: 'You ask the depot.' };
    done(await leavePointOpen(cast.ines, id, talked, open));
    expect(await told(LATE)).toEqual(['open_point_late to Hanne', 'open_point_late to Ines']);
    await becomesLead();
    await changes();
    expect(await told('2027-05-05T17:10:00+02:00')).toEqual([]);
  });

  it('tells nobody who leads since of a question or a correction that was late before', async () => {
    await asks('One, in the cellar');
    done(await askQuestion(mira, id, 'Does that hold for the shops?'));
    expect(await told(LATE)).toEqual([
      'answer_late to Hanne',
      'answer_late to Ines',
      'question_late to Hanne',
      'question_late to Ines',
    ]);
    await becomesLead();
    await changes();
    expect(await told('2027-05-05T17:10:00+02:00')).toEqual([]);
  });
});

describe('another time zone', () => {
  const AUCKLAND = { ...HOURS, timeZone: 'Pacific/Auckland' };
  const LOS_ANGELES = { ...HOURS, timeZone: 'America/Los_Angeles' };

  it('doubles nothing of a promise that was late before, which falls on another day there', async () => {
    await asks('One, in the cellar');
    done(await askQuestion(mira, id, 'Does that hold for the shops?'));
    expect(await told(LATE)).toHaveLength(4);
    done(await saveHours(cast.hanne, AUCKLAND));
    expect(await told('2027-05-05T17:10:00+02:00')).toEqual([]);
  });

  it('leaves what was written in the time zone of before to be sent', async () => {
    await asks('One, in the cellar');
    await turnClockTo(new Date(LATE));
    await watchClocks();
    done(await saveHours(cast.hanne, AUCKLAND));
    expect(await told('2027-05-05T17:10:00+02:00')).toEqual(['answer_late to Hanne', 'answer_late to Ines']);
  });

  it('doubles nothing that a version told by the day of the workspace', async () => {
    done(await saveHours(cast.hanne, LOS_ANGELES));
    await asks('One, in the cellar');
    done(await askQuestion(mira, id, 'Does that hold for the shops?'));
    await turnClockTo(new Date('2027-05-05T09:00:00-07:00'));
    await asks('One, on the roof');
    // Due at midnight in UTC: the days are Wednesday and Thursday there. Their readers are in Brussels.
    expect(await told('2027-05-06T09:01:00Z')).toHaveLength(4);
    expect(await told('2027-05-07T09:01:00Z')).toHaveLength(2);
    const ofPromises = db()
      .updateTable('notices')
      .where('onboarding_id', '=', id)
      .where('kind', 'in', ['answer_due', 'answer_late', 'question_late']);
    await ofPromises.set({ generation: sql<number>`1 - generation` }).execute();
    await ofPromises.set({ generation: sql<number>`-generation` }).execute();
    const migration = readFileSync(
      new URL('../../../db/migrations/0054_news_of_promises.sql', import.meta.url),
      'utf8',
    );
    for (const statement of splitStatements(migration)) await sql.raw(statement).execute(db());
    done(await closeDay(cast.hanne, { day: '2027-12-24', name: 'Break' }));
    expect(await told('2027-05-07T09:10:00Z')).toEqual([]);
  });
});

describe('two promises for one day', () => {
  const NOON = { ...HOURS, officeCloses: '12:00' };

  it('are told by the first of them', async () => {
    done(await saveHours(cast.hanne, NOON));
    await asks('One, in the cellar');
    done(await saveHours(cast.hanne, HOURS));
    await asks('One, on the roof');
    expect(await told(MORNING)).toEqual(['answer_due to Ines']);
    expect(sent[0]?.subject).toContain('by today, 12:00');
    expect(await told('2027-05-05T12:01:00+02:00')).toEqual(['answer_late to Hanne', 'answer_late to Ines']);
    expect(sent[0]?.text).toContain('It was due today at 12:00.');
    expect(sent[0]?.text).toContain('in the cellar');
    expect(sent[0]?.text).not.toContain('on the roof');
  });

  it('are told by the first of them where that was asked last', async () => {
    await asks('One, on the roof');
    done(await saveHours(cast.hanne, NOON));
    await asks('One, in the cellar');
    expect(await told(MORNING)).toEqual(['answer_due to Ines']);
    expect(sent[0]?.subject).toContain('by today, 12:00');
    expect(await told('2027-05-05T12:01:00+02:00')).toEqual(['answer_late to Hanne', 'answer_late to Ines']);
    expect(sent[0]?.text).toContain('It was due today at 12:00.');
  });

  it('are told by the first of them where they are questions', async () => {
    done(await saveHours(cast.hanne, NOON));
    done(await askQuestion(mira, id, 'Does that hold for the shops?'));
    done(await saveHours(cast.hanne, HOURS));
    const { statementId } = await point(cast, id, 'Mail');
    done(await askQuestion(mira, statementId, 'And for the depot?'));
    expect(await told('2027-05-05T12:01:00+02:00')).toEqual([
      'question_late to Hanne',
      'question_late to Ines',
    ]);
    expect(sent[0]?.text).toContain('today at 12:00');
  });
});
