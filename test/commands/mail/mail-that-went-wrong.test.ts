/* What people decide about mail that went wrong: it arrived after all, it goes out again, the address was wrong. */
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadGuideDraft } from '#db/guide/guides.server';
import { latestPublication, loadReview } from '#db/review/review.server';
import { loadContacts, loadStatements, loadWordings } from '#db/statement/statements.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { renewLink, revokeLink } from '~/commands/contact/welcome-links.server';
import { rewordForCustomer } from '~/commands/guide/write-guide.server';
import { markArrived, sendAgain } from '~/commands/mail/decide-on-mail.server';
import { confirmStatement } from '~/commands/review/review-statement.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import type { MemberActor } from '~/domain/onboarding/access';
import type { EventKind } from '~/domain/onboarding/event';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { introductionMade } from '~/queries/introduction/introduction-made.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { acceptedHandoff, done, introducedOnboarding } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let sent: Outgoing[] = [];

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

const answering = (outcome: SendOutcome) => async (message: Outgoing) => {
  sent.push(message);
  return outcome.outcome === 'accepted'
    ? { ...outcome, providerId: `mail ${message.idempotencyKey}` }
    : outcome;
};
const accepting = answering({ outcome: 'accepted', providerId: '' });

/** An introduction whose mail to Mira ended like this. */
async function introductionThat(outcome: SendOutcome) {
  const { id, mira } = await introducedOnboarding(home);
  await deliverDue(answering(outcome));
  if (outcome.outcome === 'unknown') {
    await shiftClock('24 hours');
    await deliverDue(answering(outcome));
    await shiftClock('0');
  }
  const mail = await mailTo(id, mira.id);
  sent = [];
  return { id, mira, mail };
}

const mailTo = (id: string, contactId: string) =>
  db()
    .selectFrom('notices')
    .select(['id', 'state', 'generation', 'link_id'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'introduction')
    .where('recipient_id', '=', contactId)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

const eventsOf = async (id: string, kind: EventKind) =>
  db()
    .selectFrom('events')
    .select(['actor_id', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', kind)
    .execute();

const UNKNOWN: SendOutcome = { outcome: 'unknown', reason: 'no answer' };

describe('mail whose outcome nobody knows', () => {
  it('arrived, says whoever asked', async () => {
    const { id, mail, mira } = await introductionThat(UNKNOWN);
    expect(mail.state).toBe('unsure');
    done(await markArrived(home.sam, id, mail.id));
    done(await markArrived(home.ines, id, mail.id));
    expect((await mailTo(id, mira.id)).state).toBe('accepted');
    expect(await eventsOf(id, 'mail_marked_arrived')).toMatchObject([
      { actor_id: home.sam.id, details: { notice: mail.id, contact: mira.id } },
    ]);
  });

  it('goes out once more under a new key and with the same link, however often it is asked for', async () => {
    const { id, mail, mira } = await introductionThat(UNKNOWN);
    const asked = [home.sam, home.ines, home.hanne].map((member) => sendAgain(member, id, mail.id));
    for (const outcome of await Promise.all(asked)) done(outcome);
    await deliverDue(accepting);
    const again = await mailTo(id, mira.id);
    expect(again).toMatchObject({
      state: 'accepted',
      generation: mail.generation + 1,
      link_id: mail.link_id,
    });
    const toMira = sent.filter((one) => one.to.includes('mira@') && one.kind === 'introduction');
    expect(toMira.map((one) => one.idempotencyKey)).toEqual([again.id]);
    expect(await eventsOf(id, 'mail_sent_again')).toHaveLength(1);
    const shown = (await onboardingPage(await memberFor(home.ines), id))?.mail ?? [];
    expect(shown.find((one) => one.id === mail.id)).toMatchObject({ state: 'unsure', isReplaced: true });
    expect(shown.find((one) => one.id === again.id)).toMatchObject({ isReplaced: false });
  });

  it('does not go out again behind a link that has ended', async () => {
    const { id, mail, mira } = await introductionThat(UNKNOWN);
    done(await revokeLink(home.ines, id, mira.id));
    expect(await sendAgain(home.ines, id, mail.id)).toMatchObject({ ok: false, code: 'link_ended' });
    expect(await eventsOf(id, 'mail_sent_again')).toEqual([]);
  });

  it('is for the rep, customer success, a lead or an admin of this onboarding, and nobody else', async () => {
    const { id, mail } = await introductionThat(UNKNOWN);
    const stranger: MemberActor = { ...home.sam, id: home.kofi.id };
    for (const verb of [markArrived, sendAgain]) {
      expect(await verb(stranger, id, mail.id)).toMatchObject({ code: 'not_allowed' });
      expect(await verb(nextDoor.olga, id, mail.id)).toMatchObject({ code: 'not_found' });
      expect(await verb(home.sam, id, id)).toMatchObject({ code: 'not_found' });
    }
  });
});

describe('other mail', () => {
  it('that was refused may be sent again, and is not said to have arrived', async () => {
    const { id, mail, mira } = await introductionThat({ outcome: 'rejected', reason: 'no such domain' });
    expect(await markArrived(home.sam, id, mail.id)).toMatchObject({ code: 'already_resolved' });
    done(await sendAgain(home.sam, id, mail.id));
    await deliverDue(accepting);
    expect((await mailTo(id, mira.id)).state).toBe('accepted');
  });

  it('that was accepted is not sent again', async () => {
    const { id, mail } = await introductionThat({ outcome: 'accepted', providerId: '' });
    expect(await sendAgain(home.sam, id, mail.id)).toMatchObject({ code: 'already_resolved' });
  });
});

describe('a corrected address', () => {
  const NEW = 'mira.vos@brightwater.example';

  it('is one truth: the record, the contact and what the customer sees', async () => {
    const { id, mira } = await introducedOnboarding(home);
    const before = await latestPublication(db(), home.workspaceId, id);
    done(await correctAddress(home.sam, id, mira.id, NEW));
    const contact = (await loadContacts(db(), home.workspaceId, id)).find((one) => one.id === mira.id);
    expect(contact?.email).toBe(NEW);
    const recorded = (await loadStatements(db(), home.workspaceId, id)).find(
      (one) => one.id === contact?.statementId,
    );
    expect(recorded?.wording.words.fields).toMatchObject({ name: 'Mira Vos', email: NEW });
    const { shown } = await loadReview(db(), home.workspaceId, id);
    const seen = shown.find((one) => one.statementId === contact?.statementId);
    const words = (await loadWordings(db(), home.workspaceId, [seen?.wordingId ?? ''])).get(
      seen?.wordingId ?? '',
    );
    expect(words?.words.fields).toMatchObject({ email: NEW });
    expect((await latestPublication(db(), home.workspaceId, id))?.version).toBe((before?.version ?? 0) + 1);
    expect(await eventsOf(id, 'address_corrected')).toMatchObject([
      { actor_id: home.sam.id, details: { contact: mira.id, from: 'mira@brightwater.example', to: NEW } },
    ]);
  });

  it('mails nothing by itself; the fresh link that is sent next goes there', async () => {
    const { id, mira } = await introducedOnboarding(home);
    await deliverDue(accepting);
    sent = [];
    done(await correctAddress(home.ines, id, mira.id, NEW));
    done(await correctAddress(home.ines, id, mira.id, NEW));
    await deliverDue(accepting);
    expect(sent).toEqual([]);
    expect(await eventsOf(id, 'address_corrected')).toHaveLength(1);
    done(await renewLink(home.ines, id, mira.id));
    await deliverDue(accepting);
    expect(sent.map((one) => one.to)).toEqual([`"Mira Vos" <${NEW}>`]);
  });

  it('asks the customer again only about that person', async () => {
    const { id, mira } = await introducedOnboarding(home);
    const { shown } = await loadReview(db(), home.workspaceId, id);
    for (const item of shown) done(await confirmStatement(mira, item));
    done(await correctAddress(home.ines, id, mira.id, NEW));
    const after = await loadReview(db(), home.workspaceId, id);
    const open = after.shown.filter(
      (one) => !after.answers.some((answer) => answer.wordingId === one.wordingId),
    );
    expect(open).toHaveLength(1);
  });

  it('before publication keeps the guide’s own words, and publishes nothing', async () => {
    const id = await acceptedHandoff(home);
    const mira = (await loadContacts(db(), home.workspaceId, id)).find((one) => one.name === 'Mira Vos');
    if (!mira) throw new Error('Mira is missing.');
    const drafted = async () =>
      (await loadGuideDraft(db(), home.workspaceId, id)).items.find(
        (one) => one.statement.id === mira.statementId,
      );
    const words = (await drafted())?.wording.words;
    if (words?.kind !== 'person') throw new Error('Mira is no person.');
    const own = { ...words, fields: { ...words.fields, does: 'decides' } };
    done(await rewordForCustomer(home.ines, id, mira.statementId, (await drafted())?.wording.id ?? '', own));
    done(await correctAddress(home.ines, id, mira.id, NEW));
    expect((await drafted())?.wording.words.fields).toMatchObject({ does: 'decides', email: NEW });
    expect(await latestPublication(db(), home.workspaceId, id)).toBeFalsy();
  });

  it('is for this workspace and these people only', async () => {
    const { id, mira } = await introducedOnboarding(home);
    expect(await correctAddress(nextDoor.olga, id, mira.id, NEW)).toMatchObject({ code: 'not_found' });
    expect(await correctAddress(home.ines, id, id, NEW)).toMatchObject({ code: 'not_found' });
    expect(await correctAddress({ ...home.ines, id: home.kofi.id }, id, mira.id, NEW)).toMatchObject({
      code: 'not_allowed',
    });
  });
});

describe('the page of the introduction', () => {
  it('says who is locked out, and stops saying so once a fresh link is on its way', async () => {
    const { id, mail, mira } = await introductionThat({ outcome: 'accepted', providerId: '' });
    const as = await memberFor(home.sam);
    await db()
      .updateTable('notices')
      .set({ delivery: 'bounced', delivery_reason: 'No such mailbox' })
      .where('id', '=', mail.id)
      .execute();
    const made = await introductionMade(as, id);
    expect(made?.failed).toEqual(['Mira']);
    expect(made?.recipients.find((one) => one.id === mira.id)?.delivery?.report).toMatchObject({
      delivery: 'bounced',
      reason: 'No such mailbox',
    });
    done(await renewLink(home.sam, id, mira.id));
    const after = await introductionMade(as, id);
    expect(after?.failed).toEqual([]);
    expect(after?.recipients.find((one) => one.id === mira.id)?.later).toMatchObject({ kind: 'fresh_link' });
  });
});
