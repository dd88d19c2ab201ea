/* What the clocks say to whom, once each, and what they no longer have to say. */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { turnClockTo } from '#demo/calendar.server';
import { recordFirstContact } from '~/commands/contact/welcome-links.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { leavePointOpen } from '~/commands/review/leave-point-open.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import { askSales, resolveCorrection } from '~/commands/review/resolve-correction.server';
import { addMissing, correctStatement, setForCall } from '~/commands/review/review-statement.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import type { ContactActor } from '~/domain/onboarding/access';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { sayWorklist } from '~/speech/en/worklist/say-worklist';
import { rowWords } from '~/ui/worklist/worklist-words';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import {
  done,
  introducedOnboarding,
  judgementsOf,
  point,
  recordedHandoff,
  stageNow,
  submittedHandoff,
} from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

const SIGNED = new Date('2027-05-04T09:14:00+02:00');
const KINDS = [
  'clock_warning',
  'clock_overdue',
  'clock_overdue_lead',
  'first_contact_due',
  'first_contact_late_lead',
  'answer_due',
  'answer_late',
  'open_point_due',
  'open_point_late',
];

let cast: Home;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return { outcome: 'accepted', providerId: crypto.randomUUID() };
};

/** Lets the recurring task run at a moment; what it made us say, as "who: subject". */
async function atMoment(when: string): Promise<string[]> {
  await turnClockTo(new Date(when));
  await watchClocks();
  sent = [];
  await deliverDue(accepting);
  return sent
    .filter((message) => KINDS.includes(message.kind))
    .map((message) => `${/"(\w+)/.exec(message.to)?.[1]}: ${message.subject}`)
    .sort();
}

/** Signed on that Tuesday, whatever the clock said when it was recorded. */
const signedThen = (id: string) =>
  db()
    .updateTable('onboardings')
    .set({ signed_at: SIGNED, watch_at: SIGNED, watched_at: null })
    .where('id', '=', id)
    .execute();

beforeEach(async () => {
  await db().updateTable('onboardings').set({ watch_at: null }).execute();
  await db().updateTable('notices').set({ state: 'cancelled' }).where('state', '=', 'queued').execute();
  await turnClockTo(SIGNED);
  cast = await oneWorkspace();
});

describe('an introduction that takes its time', () => {
  it('is told to the rep a day before, to both when late, and to the leads a day later', async () => {
    const id = await recordedHandoff(cast);
    await signedThen(id);
    expect(await atMoment('2027-05-04T12:00:00+02:00')).toEqual([]);
    expect(await atMoment('2027-05-05T09:15:00+02:00')).toEqual([
      'Sam: Brightwater: 24 hours left to introduce Ines',
    ]);
    expect(sent[0]?.text).toContain(`/onboardings/${id}/handoff`);
    expect(await atMoment('2027-05-05T12:00:00+02:00')).toEqual([]);
    expect(await atMoment('2027-05-06T09:15:00+02:00')).toEqual([
      'Ines: Brightwater: the introduction is late',
      'Sam: Brightwater: the introduction is late',
    ]);
    expect(await atMoment('2027-05-07T09:15:00+02:00')).toEqual([
      'Hanne: Brightwater: the introduction is a day late, with Sam',
    ]);
    expect(await atMoment('2027-06-07T09:15:00+02:00')).toEqual([]);
  });

  it('warns customer success while the handoff is theirs to accept', async () => {
    const id = await submittedHandoff(cast);
    await signedThen(id);
    expect(await atMoment('2027-05-05T09:15:00+02:00')).toEqual([
      'Ines: Brightwater: 24 hours left to be introduced',
    ]);
    expect(sent.some((message) => message.text.includes('waits for you to accept it'))).toBe(true);
    done(await confirmReceipt(cast.ines, id, await judgementsOf(cast.workspaceId, id)));
    expect(await atMoment('2027-05-05T10:00:00+02:00')).toEqual([]);
  });

  it('is told once, whatever number of workers look at the same moment', async () => {
    const id = await recordedHandoff(cast);
    await signedThen(id);
    await turnClockTo(new Date('2027-05-06T09:15:00+02:00'));
    await Promise.all(Array.from({ length: 4 }, () => watchClocks()));
    await db().updateTable('onboardings').set({ watch_at: SIGNED, watched_at: null }).execute();
    await watchClocks();
    const owed = await db()
      .selectFrom('notices')
      .select('kind')
      .where('onboarding_id', '=', id)
      .where('kind', 'in', ['clock_warning', 'clock_overdue'])
      .execute();
    expect(owed.map((row) => row.kind).sort()).toEqual(['clock_overdue', 'clock_overdue', 'clock_warning']);
    sent = [];
    await deliverDue(accepting);
    expect(sent.map((message) => message.kind)).not.toContain('clock_warning');
  });
});

describe('the first own contact of customer success', () => {
  it('is theirs on the day it is due, in the mail and in the worklist, until they say so', async () => {
    const { id } = await introducedOnboarding(cast);
    expect(await atMoment('2027-05-04T18:00:00+02:00')).toEqual([]);
    expect((await stageNow(id)).turn).toBe('customer');
    expect(await atMoment('2027-05-05T09:01:00+02:00')).toEqual([
      'Ines: Brightwater: your first call or mail is due by today, 17:00',
    ]);
    const row = async (who: 'ines' | 'sam') => {
      const { rows } = sayWorklist(await loadWorklist(await memberFor(cast[who]), null));
      const found = rows.find((one) => one.id === id);
      return found && { ...found, words: rowWords(found) };
    };
    expect(await row('ines')).toMatchObject({
      needsMe: true,
      dueBy: 'today, 17:00',
      words: {
        does: 'Get in touch with Mira',
        note: 'The first call or mail is due by today, 17:00',
        step: { href: `/onboardings/${id}#next`, label: 'I’ve been in touch' },
      },
    });
    expect((await row('sam'))?.words.does).toBe('Ines gets in touch with Mira');
    expect(await atMoment('2027-05-05T17:01:00+02:00')).toEqual([
      'Ines: Brightwater: your first call or mail is late',
    ]);
    expect((await row('ines'))?.words.note).toContain('was due today at 17:00');
    expect(await atMoment('2027-05-06T17:01:00+02:00')).toEqual([
      'Hanne: Brightwater: the first call or mail is a day late, with Ines',
    ]);
    expect(sent.find((message) => message.kind === 'first_contact_late_lead')?.text).toContain(
      'was due yesterday at 17:00',
    );
    done(await recordFirstContact(cast.ines, id, 'called'));
    expect((await stageNow(id)).turn).toBe('customer');
    expect((await row('ines'))?.needsMe).toBe(false);
    expect(await atMoment('2027-05-10T17:01:00+02:00')).toEqual([]);
  });

  it('stays theirs when the customer has signed everything', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    const { shown } = await loadReview(db(), cast.workspaceId, id);
    done(await confirmAndSign(mira, 'Mira Vos', shown));
    expect(await stageNow(id)).toEqual({ stage: 'settled', turn: 'cs' });
    const owed = async () => {
      const { rows } = sayWorklist(await loadWorklist(await memberFor(cast.ines), null));
      const row = rows.find((one) => one.id === id);
      return row && rowWords(row).does;
    };
    expect(await owed()).toBe('Get in touch with Mira');
    const told = (await atMoment('2027-05-05T17:01:00+02:00')).filter((line) => line.includes('first call'));
    expect(told).toEqual(['Ines: Brightwater: your first call or mail is late']);
    done(await recordFirstContact(cast.ines, id, 'called'));
    expect(await stageNow(id)).toEqual({ stage: 'settled', turn: 'nobody' });
    expect(await owed()).toBeUndefined();
  });

  it('is not asked for once it was made', async () => {
    const { id } = await introducedOnboarding(cast);
    done(await recordFirstContact(cast.ines, id, 'written'));
    expect(await atMoment('2027-05-05T09:01:00+02:00')).toEqual([]);
  });
});

describe('the answer that a page promised', () => {
  const corrected = async (id: string, mira: ContactActor) => {
    const { words, ...item } = await point(cast, id, 'We move the old mail');
    const fields = { ...words.fields, text: 'We move all of the old mail' };
    done(await correctStatement(mira, item, { words: { ...words, fields } as typeof words, note: '' }));
    const [answer] = (await loadReview(db(), cast.workspaceId, id)).answers;
    return answer?.id ?? '';
  };

  it('is told on its morning to its owner and sales who was asked, and once it is late to the leads, too', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    done(await recordFirstContact(cast.ines, id, 'called'));
    done(await askSales(cast.ines, id, await corrected(id, mira), 'All of it?'));
    expect(await atMoment('2027-05-05T08:59:00+02:00')).toEqual([]);
    expect(await atMoment('2027-05-05T09:00:00+02:00')).toEqual([
      'Ines: Brightwater: Mira expects your answer by today, 17:00',
      'Sam: Brightwater: Ines needs your reply by today, 17:00',
    ]);
    for (const { text } of sent.filter(({ kind }) => kind === 'answer_due'))
      expect(text).toContain('We move all of the old mail');
    expect(await atMoment('2027-05-05T16:59:00+02:00')).toEqual([]);
    expect(await atMoment('2027-05-05T17:01:00+02:00')).toEqual([
      'Hanne: Brightwater: the answer to Mira is late, with Ines',
      'Ines: Brightwater: Mira has no answer from you yet',
      'Sam: Brightwater: Ines has no reply from you yet',
    ]);
    const texts = sent.filter((message) => message.kind === 'answer_late').map(({ text }) => text);
    for (const text of texts) expect(text).toContain('We move all of the old mail');
    expect(texts.every((text) => text.includes('It was due today at 17:00.'))).toBe(true);
    expect(await atMoment('2027-05-06T17:01:00+02:00')).toEqual([]);
  });

  it('is not missed once it was given', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    done(await recordFirstContact(cast.ines, id, 'called'));
    const answerId = await corrected(id, mira);
    await atMoment('2027-05-05T16:59:00+02:00');
    done(await resolveCorrection(cast.ines, id, answerId, { outcome: 'adopted', line: '' }));
    expect(await atMoment('2027-05-05T17:01:00+02:00')).toEqual([]);
  });

  it('is neither due nor late once it was given the day before', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    done(await recordFirstContact(cast.ines, id, 'called'));
    const answerId = await corrected(id, mira);
    done(await resolveCorrection(cast.ines, id, answerId, { outcome: 'adopted', line: '' }));
    expect(await atMoment('2027-05-05T09:00:00+02:00')).toEqual([]);
    expect(await atMoment('2027-05-05T17:01:00+02:00')).toEqual([]);
  });

  it('is missed on a settled page, too', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    done(await recordFirstContact(cast.ines, id, 'called'));
    const { shown } = await loadReview(db(), cast.workspaceId, id);
    done(await confirmAndSign(mira, 'Mira Vos', shown));
    const words = { kind: 'system' as const, fields: { label: 'Fax', text: 'One, in the cellar' } };
    done(await addMissing(mira, { words, note: '' }));
    expect(await stageNow(id)).toEqual({ stage: 'settled', turn: 'cs' });
    expect(await atMoment('2027-05-05T17:01:00+02:00')).toEqual([
      'Hanne: Brightwater: the answer to Mira is late, with Ines',
      'Ines: Brightwater: Mira has no answer from you yet',
    ]);
  });
});

describe('a point that stays open until a day', () => {
  it('is told to its host that morning, and once the day is over to the leads, too', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    done(await recordFirstContact(cast.ines, id, 'called'));
    const talked = await point(cast, id, 'Mail');
    done(await setForCall(mira, talked, ''));
    const open = { until: '2027-05-07', before: null, line: 'You ask the depot.' };
    done(await leavePointOpen(cast.ines, id, talked, open));
    expect(await atMoment('2027-05-07T09:00:00+02:00')).toEqual([
      'Ines: Brightwater: one point is open until today, 17:00',
    ]);
    const [told] = sent.filter(({ kind }) => kind === 'open_point_due');
    expect(told?.text).toContain('“You ask the depot.”');
    expect(await atMoment('2027-05-07T17:01:00+02:00')).toEqual([
      'Hanne: Brightwater: one point is still open, and late, with Ines',
      'Ines: Brightwater: one point is still open, and late',
    ]);
    expect(await atMoment('2027-05-10T17:01:00+02:00')).toEqual([]);
  });

  it('is not asked for once something came of it, or another day was said', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    done(await recordFirstContact(cast.ines, id, 'called'));
    const talked = await point(cast, id, 'Mail');
    done(await setForCall(mira, talked, ''));
    done(await leavePointOpen(cast.ines, id, talked, { until: '2027-05-07', before: null, line: 'Later.' }));
    const later = { until: '2027-05-10', before: '2027-05-07', line: 'They need the weekend.' };
    done(await leavePointOpen(cast.ines, id, talked, later));
    expect(await atMoment('2027-05-07T17:01:00+02:00')).toEqual([]);
    expect(await atMoment('2027-05-10T09:00:00+02:00')).toEqual([
      'Ines: Brightwater: one point is open until today, 17:00',
    ]);
    done(await noteCallOutcome(cast.ines, id, talked, { words: null, line: 'It stays.' }));
    expect(await atMoment('2027-05-10T17:01:00+02:00')).toEqual([]);
  });
});
