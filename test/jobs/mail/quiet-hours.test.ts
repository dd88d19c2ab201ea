/* Mail that comes by itself leaves in its reader's daytime, however long it was held up; what somebody waits for goes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { turnClockTo } from '#demo/calendar.server';
import { renewLink } from '~/commands/contact/welcome-links.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { returnToRecordedWords, rewordForCustomer } from '~/commands/guide/write-guide.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { inviteMember } from '~/commands/member/invite-member.server';
import { askNewPassword } from '~/commands/member/reset-password.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import {
  confirmSeveral,
  setForCall,
  withdrawAnswer,
  withdrawBatch,
} from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import type { ContactActor } from '~/domain/onboarding/access';
import { remindContacts } from '~/jobs/clock/remind-contacts.server';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { oweDigests } from '~/jobs/clock/weekly-digest.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import { keepQuiet } from '~/jobs/mail/keep-quiet.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { sendDue } from '~/jobs/mail/send-notices.server';
import { useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { emailOf, type Home, oneWorkspace } from '../../support/story/cast';
import {
  done,
  INTRODUCTION,
  introducedOnboarding,
  noticesOf,
  point,
  publishedGuide,
  submittedHandoff,
} from '../../support/story/handoffs';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

const MONDAY = '2027-05-03T10:00:00+02:00';
const THURSDAY_EVENING = '2027-05-06T19:55:00+02:00';
const FRIDAY_NIGHT = '2027-05-07T03:00:00+02:00';
const LATER_THAT_NIGHT = '2027-05-07T03:10:00+02:00';
const FRIDAY_MORNING = '2027-05-07T09:00:30+02:00';
const FRIDAY_EVENING = '2027-05-07T19:55:00+02:00';
const MONDAY_AFTER = '2027-05-10T09:00:30+02:00';

let cast: Home;
let id: string;
let mira: ContactActor;
let sent: Outgoing[] = [];
let outcome: SendOutcome | null = null;
const provider = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return outcome ?? { outcome: 'accepted', providerId: crypto.randomUUID() };
};

const at = (when: string) => turnClockTo(new Date(when));

/**
 * What leaves at a moment, as "kind: first name", with two workers at it. The moment lies ahead: a clock that goes back
 * would hide what is due already.
 */
async function leaving(when: string): Promise<string[]> {
  expect(new Date(when).getTime()).toBeGreaterThan((await databaseNow(db())).getTime());
  await at(when);
  sent = [];
  await Promise.all([deliverDue(provider), deliverDue(provider)]);
  return sent.map(({ kind, to }) => `${kind}: ${/"(\w+)/.exec(to)?.[1]}`).sort();
}

const dueReminders = () =>
  db()
    .selectFrom('notices')
    .select(['id', 'due_at', 'message', 'state', 'attempt'])
    .where('kind', '=', 'reminder')
    .where('state', 'in', ['queued', 'sending'])
    .execute();

toldOnce(async () => {
  await at(MONDAY);
  cast = await oneWorkspace();
  ({ id, mira } = await introducedOnboarding(cast));
  await deliverDue(provider);
  await db().updateTable('onboardings').set({ watch_at: null }).execute();
});

beforeEach(() => {
  outcome = null;
});

describe('a reminder that was held up', () => {
  beforeEach(async () => {
    await at(THURSDAY_EVENING);
    await remindContacts();
  });

  it('before it was written waits for the morning', async () => {
    expect(await leaving(FRIDAY_NIGHT)).toEqual([]);
    const waiting = await dueReminders();
    expect(waiting.map((row) => row.due_at)).toEqual(
      Array.from({ length: 2 }, () => new Date('2027-05-07T09:00:00+02:00')),
    );
    expect(await leaving('2027-05-07T08:59:00+02:00')).toEqual([]);
    expect(await leaving(FRIDAY_MORNING)).toEqual(['reminder: Mira', 'reminder: Teun']);
  });

  it('after it was written waits for the morning, and says then what is true then', async () => {
    await freezeDue();
    expect((await dueReminders()).every((row) => row.message !== null)).toBe(true);
    expect(await leaving(FRIDAY_NIGHT)).toEqual([]);
    expect((await dueReminders()).every((row) => row.message === null && row.attempt === 0)).toBe(true);
    expect(await leaving(FRIDAY_MORNING)).toEqual(['reminder: Mira', 'reminder: Teun']);
  });

  it('is not taken by a worker that wakes in the night and has not looked yet', async () => {
    await freezeDue();
    await at(FRIDAY_NIGHT);
    sent = [];
    expect(await sendDue(provider)).toBe(0);
    expect(sent).toEqual([]);
  });

  it('over a weekend waits for the next working day', async () => {
    await freezeDue();
    expect(await leaving('2027-05-08T11:00:00+02:00')).toEqual([]);
    expect(await leaving(MONDAY_AFTER)).toEqual(['reminder: Mira', 'reminder: Teun']);
  });

  it('follows the clock of each reader', async () => {
    await db()
      .updateTable('contacts')
      .set({ time_zone: 'America/Los_Angeles' })
      .where('id', '=', mira.id)
      .execute();
    expect(await leaving('2027-05-06T21:00:00+02:00')).toEqual(['reminder: Mira']);
    expect(await leaving(FRIDAY_MORNING)).toEqual(['reminder: Teun']);
  });

  it('and was perhaps taken is asked for again in the morning, in the same words under the same key', async () => {
    outcome = { outcome: 'unknown', reason: 'no answer' };
    expect(await leaving('2027-05-06T19:59:00+02:00')).toHaveLength(2);
    const asked = sent;
    outcome = null;
    expect(await leaving('2027-05-06T20:30:00+02:00')).toEqual([]);
    expect(await leaving(FRIDAY_NIGHT)).toEqual([]);
    expect(await leaving(FRIDAY_MORNING)).toEqual(['reminder: Mira', 'reminder: Teun']);
    const text = (messages: Outgoing[]) =>
      messages.map((one) => `${one.idempotencyKey} ${one.subject} ${one.html}`).sort();
    expect(text(sent)).toEqual(text(asked));
  });

  it('by a process that died is not taken over at night', async () => {
    await freezeDue();
    const [one] = await dueReminders();
    const began = new Date(THURSDAY_EVENING);
    await db()
      .updateTable('notices')
      .set({ state: 'sending', attempt: 1, first_attempt_at: began, lease_until: began })
      .where('id', '=', one?.id ?? '')
      .execute();
    expect(await leaving(FRIDAY_NIGHT)).toEqual([]);
    expect(await leaving(FRIDAY_MORNING)).toHaveLength(2);
  });

  it('by a process that died stays in its hands where nothing may be asked for again', async () => {
    await freezeDue();
    const [one] = await dueReminders();
    const began = new Date(THURSDAY_EVENING);
    await db()
      .updateTable('notices')
      .set({ state: 'sending', attempt: 1, first_attempt_at: began, lease_until: began })
      .where('id', '=', one?.id ?? '')
      .execute();
    await at(FRIDAY_NIGHT);
    await keepQuiet(false);
    expect((await dueReminders()).map((row) => row.state).sort()).toEqual(['queued', 'sending']);
  });
});

describe('reminders to one person that were held up together', () => {
  it('leave on different days', async () => {
    await at(MONDAY);
    await introducedOnboarding(cast);
    await deliverDue(provider);
    await at(THURSDAY_EVENING);
    await remindContacts();
    await at(FRIDAY_EVENING);
    await remindContacts();
    expect(await dueReminders()).toHaveLength(4);
    expect(await leaving(MONDAY_AFTER)).toEqual(['reminder: Mira', 'reminder: Teun']);
    expect(await leaving('2027-05-10T15:00:00+02:00')).toEqual([]);
    expect(await leaving('2027-05-11T09:00:30+02:00')).toEqual(['reminder: Mira', 'reminder: Teun']);
  });

  it('about one introduction leave three working days apart', async () => {
    await at(THURSDAY_EVENING);
    await remindContacts();
    await at('2027-05-12T12:00:00+02:00');
    await remindContacts();
    expect(await dueReminders()).toHaveLength(4);
    expect(await leaving('2027-05-12T12:01:00+02:00')).toHaveLength(2);
    expect(await leaving('2027-05-13T12:01:00+02:00')).toEqual([]);
    expect(await leaving('2027-05-14T18:00:00+02:00')).toEqual([]);
    expect(await leaving('2027-05-17T12:05:00+02:00')).toHaveLength(2);
  });
});

describe('other mail', () => {
  it('of a clock waits for the morning of a colleague', async () => {
    const id = await submittedHandoff(cast);
    await db()
      .updateTable('onboardings')
      .set({ signed_at: new Date('2027-05-04T22:00:00+02:00'), watch_at: new Date(MONDAY), watched_at: null })
      .where('id', '=', id)
      .execute();
    await at('2027-05-06T22:00:30+02:00');
    await watchClocks();
    const clocks = (left: string[]) => left.filter((one) => one.startsWith('clock'));
    expect(clocks(await leaving('2027-05-06T22:01:00+02:00'))).toEqual([]);
    expect(clocks(await leaving(FRIDAY_MORNING))).toEqual(['clock_overdue: Ines', 'clock_overdue: Sam']);
  });

  it('of a week that did not leave on Monday is left out', async () => {
    await db()
      .updateTable('members')
      .set({ digest_at: new Date('2027-05-10T08:00:00+02:00') })
      .execute();
    await at('2027-05-10T19:50:00+02:00');
    await oweDigests();
    await freezeDue();
    const written = await db()
      .selectFrom('notices')
      .select('id')
      .where('kind', '=', 'weekly_digest')
      .where('workspace_id', '=', cast.workspaceId)
      .where('message', 'is not', null)
      .where('state', '=', 'queued')
      .execute();
    expect(written).toHaveLength(2);
    expect(await leaving('2027-05-10T21:00:00+02:00')).toEqual([]);
    expect(await leaving('2027-05-11T09:00:00+02:00')).toEqual([]);
  });

  it('that somebody sent or waits for leaves at night', async () => {
    const id = await publishedGuide(cast);
    const contactIds = (await loadContacts(db(), cast.workspaceId, id)).map((contact) => contact.id);
    await deliverDue(provider);
    await at(FRIDAY_NIGHT);
    done(await sendIntroduction(cast.sam, id, { ...INTRODUCTION, contactIds }));
    done(await inviteMember(cast.kofi, { name: 'Lena Fox', email: 'lena@northlight.example', role: 'cs' }));
    await askNewPassword(await emailOf(cast.hanne), '10.0.0.1');
    done(await renewLink(cast.ines, mira.onboardingId, mira.id));
    expect(await leaving(LATER_THAT_NIGHT)).toEqual([
      'fresh_link: Mira',
      'introduction: Mira',
      'introduction: Teun',
      'introduction_copy: Ines',
      'member_invitation: Lena',
      'password_reset: Hanne',
    ]);
    expect((await databaseNow(db())).toISOString()).toContain('2027-05-07T01:1');
  });
});

describe('what changed since somebody signed', () => {
  const shown = async () => (await loadReview(db(), cast.workspaceId, id)).shown;
  const sign = async () => done(await confirmAndSign(mira, 'Mira Vos', await shown()));
  /** What leaves at a moment besides the agreement itself, which follows every signature. */
  async function newsAt(when: string): Promise<string[]> {
    const left = await leaving(when);
    const isNews = (kind: string) => !kind.startsWith('agreement');
    sent = sent.filter(({ kind }) => isNews(kind));
    return left.filter(isNews);
  }
  const publish = async () => void done(await publishGuide(cast.ines, id, () => 'Hello.'));

  /** Puts a point of the guide into other words. */
  async function reword(start: string, text: string): Promise<string> {
    const { statementId, wordingId, words } = await point(cast, id, start);
    const said = { ...words, fields: { ...words.fields, text } } as typeof words;
    done(await rewordForCustomer(cast.ines, id, statementId, wordingId, said));
    return statementId;
  }

  it('is told in one mail, once, to whoever signed it', async () => {
    await sign();
    await at('2027-05-03T10:30:00+02:00');
    await reword('Fewer night', 'No night shifts');
    await publish();
    await at('2027-05-03T10:36:00+02:00');
    await reword('We start', 'We begin');
    await publish();
    expect(await leaving('2027-05-03T10:45:00+02:00')).toEqual([
      'agreement: Mira',
      'agreement: Teun',
      'agreement_signed: Ines',
      'agreement_signed: Sam',
    ]);
    expect(await newsAt('2027-05-03T10:47:00+02:00')).toEqual(['points_changed: Mira']);
    const [mail] = sent;
    expect(mail?.subject).toBe('Two points have changed since you signed');
    expect(mail?.text).toMatch(
      /You signed: We start[\s\S]*now reads: We begin[\s\S]*now reads: No night shifts/,
    );
    expect(await newsAt('2027-05-03T12:00:00+02:00')).toEqual([]);
  });

  it('waits for the morning, and is no news once the words came back or were answered', async () => {
    await sign();
    await at(THURSDAY_EVENING);
    const statementId = await reword('Fewer night', 'No night shifts');
    await reword('We start', 'We begin');
    await publish();
    expect(await newsAt('2027-05-06T20:10:00+02:00')).toEqual([]);
    done(await returnToRecordedWords(cast.ines, id, statementId));
    await publish();
    expect(await newsAt(FRIDAY_MORNING)).toEqual(['points_changed: Mira']);
    expect(sent[0]?.subject).toBe('We begin: changed since you signed');
    expect(sent[0]?.text).not.toContain('night shifts');
    await reword('Fewer night', 'No night shifts');
    await publish();
    await sign();
    expect(await newsAt('2027-05-07T12:00:00+02:00')).toEqual([]);
  });

  it('is told where only what a sentence leaves out has changed', async () => {
    await sign();
    await at('2027-05-03T10:30:00+02:00');
    const { statementId, wordingId, words } = await point(cast, id, 'We start');
    if (words.kind !== 'date') throw new Error('The start is a date.');
    const fields = { ...words.fields, detail: 'If we miss it, we pay back the year' };
    done(await rewordForCustomer(cast.ines, id, statementId, wordingId, { kind: 'date', fields }));
    await publish();
    expect(await newsAt('2027-05-03T10:47:00+02:00')).toEqual(['points_changed: Mira']);
    expect(sent[0]?.text).toMatch(
      /You signed: [\s\S]*Details: none[\s\S]*now reads: [\s\S]*Details: If we miss it, we pay back the\s+year/,
    );
  });

  it('is no news where a point stayed, after the call, as it was', async () => {
    const talked = await point(cast, id, 'Fewer night');
    done(await setForCall(mira, talked, ''));
    await sign();
    await at('2027-05-03T10:30:00+02:00');
    done(await noteCallOutcome(cast.ines, id, talked, { words: null, line: 'It stays.' }));
    expect(await noticesOf(id, 'points_changed')).toBe(1);
    expect(await newsAt('2027-05-03T12:00:00+02:00')).toEqual([]);
  });

  it('is told to customer success when it is the signature that was taken back, and stays so', async () => {
    const again = await sign();
    done(await withdrawBatch(mira, again.id));
    const signed = done(await signOff(mira, 'Mira Vos', await shown()));
    expect(await newsAt('2027-05-03T10:11:00+02:00')).toEqual([]);
    done(await withdrawBatch(mira, signed.id));
    expect(await newsAt('2027-05-03T10:22:00+02:00')).toEqual(['signature_withdrawn: Ines']);
    expect(sent[0]?.text).toContain('took back the name “Mira Vos”');
  });

  it('goes with everything that was said with one press and signed for', async () => {
    const { batchId } = done(await confirmSeveral(mira, await shown()));
    done(await signOff(mira, 'Mira Vos', await shown()));
    done(await withdrawBatch(mira, batchId));
    expect((await loadReview(db(), cast.workspaceId, id)).signedOff).toEqual([]);
    expect(await newsAt('2027-05-03T10:22:00+02:00')).toEqual(['signature_withdrawn: Ines']);
  });

  it('goes with a yes that was signed for and is taken back', async () => {
    await sign();
    const [first] = await shown();
    if (!first) throw new Error('Nothing is shown.');
    done(await withdrawAnswer(mira, first));
    expect((await loadReview(db(), cast.workspaceId, id)).signedOff).toEqual([]);
    expect(await newsAt('2027-05-03T10:22:00+02:00')).toEqual(['signature_withdrawn: Ines']);
  });
});
