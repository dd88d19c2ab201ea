/*
 * A person is erased: nothing of their name and address is left in any row, what they said stays as said by a contact, and
 * nobody else loses a word.
 */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { loadMessages } from '#db/thread/messages.server';
import { startCustomerSession } from '~/auth/contact/customer-session.server';
import { keepReminderLink } from '~/auth/contact/reminder-link.server';
import { keepReplyAddress } from '~/auth/contact/reply-address.server';
import { findLink, issueLink, tokenOf } from '~/auth/contact/welcome-link.server';
import { inviteColleague } from '~/commands/contact/bring-in.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { type Erasing, erasePerson } from '~/commands/contact/erase-person.server';
import { renewLink } from '~/commands/contact/welcome-links.server';
import { hearOfMail } from '~/commands/mail/hear-of-mail.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { answerQuestion } from '~/commands/thread/answer-question.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { ERASED } from '~/domain/contact/erased-name';
import type { ContactActor, MemberActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { erasingPage, everybodyOf } from '~/queries/contact/erasing.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { keptAgreement } from '~/queries/review/agreement.server';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { columnsHolding } from '../../support/database/held';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { contactOf, done, introduced, published, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let home: Home;
const deliver = () =>
  deliverDue(async ({ idempotencyKey }) => ({
    outcome: 'accepted' as const,
    providerId: `provider ${idempotencyKey}`,
  }));

/** A company for each test, and nothing of the test before is on its way. */
beforeEach(async () => {
  await later();
  home = await oneWorkspace();
});

const holding = (text: string) => columnsHolding(home.workspaceId, text);

/** Everything that is gathered has left. */
async function later(): Promise<void> {
  await shiftClock('31 minutes');
  await deliver();
  await shiftClock('0 minutes');
}

const codeOf = async (outcome: Promise<Outcome>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const erase = (
  actor: MemberActor,
  { id: contactId, onboardingId }: Pick<ContactActor, 'id' | 'onboardingId'>,
  { typed = 'Marit Lindqvist', alone = true }: Partial<Erasing> = {},
) => erasePerson(actor, { onboardingId, contactId }, { typed, alone });

const eventsOf = async (onboardingId: string, ...kinds: ('person_erased' | 'agreement_rewritten')[]) =>
  db()
    .selectFrom('events')
    .select(['kind', 'actor_id', 'details'])
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', kinds)
    .orderBy('id')
    .execute();

/** Everything that may hold somebody's name: she asks, corrects, brings somebody in, signs, is written about and to. */
async function allOfMarit() {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const tomasz = await contactOf(home, id, 'Tomasz');
  await later();
  await openPage(marit);
  await transact(db(), (trx) => keepReminderLink(trx, home.workspaceId, marit.id));
  const point = await shownPoint(home, id, 'stays at');
  await done(askQuestion(marit, point.statementId, 'Marit Lindqvist here: for new shops, too?'));
  await done(
    answerQuestion(home.ines, id, point.statementId, {
      words:
        'Dear Marit, yes. I told marit  LINDQVIST so, Lindqvist will know. Write to MARIT@hallowmere.example.',
      seen:
        (
          await loadMessages(
            db(),
            { workspaceId: home.workspaceId, onboardingId: id },
            { placeId: point.statementId },
          )
        ).messages.at(-1)?.number ?? 0,
    }),
  );
  const goal = await shownPoint(home, id, 'Less bread');
  if (goal.words.kind !== 'goal') throw new Error('That is no goal.');
  const fields = { ...goal.words.fields, measure: 'Counted by Marit Lindqvist, each evening' };
  await done(correctStatement(marit, goal, { words: { kind: 'goal', fields }, note: 'Ask Marit' }));
  await done(inviteColleague(marit, { name: 'Pia Holm', email: 'pia@hallowmere.example' }));
  await done(correctAddress(home.ines, id, marit.id, 'm.lindqvist@hallowmere.example'));
  await done(renewLink(home.ines, id, marit.id));
  for (const email of ['marit@hallowmere.example', 'm.lindqvist@hallowmere.example'])
    await keepReplyAddress(db(), {
      workspaceId: home.workspaceId,
      onboardingId: id,
      placeId: point.statementId,
      contactId: marit.id,
      email,
    });
  await later();
  const mail = await db()
    .selectFrom('notices')
    .select('provider_id')
    .where('recipient_id', '=', marit.id)
    .where('provider_id', 'is not', null)
    .executeTakeFirstOrThrow();
  await hearOfMail({
    id: crypto.randomUUID(),
    providerId: mail.provider_id ?? '',
    noticeId: null,
    kind: 'bounced',
    at: new Date(),
    reason: '550 m.lindqvist@hallowmere.example: no such user',
  });
  await later();
  return { id, marit, tomasz, point, mail: mail.provider_id ?? '' };
}

async function openPage(actor: ContactActor): Promise<string> {
  return transact(db(), async (trx) => {
    const now = await databaseNow(trx);
    const owner = { id: actor.onboardingId, workspaceId: actor.workspaceId };
    const id = await issueLink(trx, owner, actor.id, now);
    const { generation } = await trx
      .selectFrom('welcome_links')
      .select('generation')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const token = tokenOf({ id, generation });
    const link = await findLink(trx, token, now);
    if (!link) throw new Error('The link leads nowhere.');
    await startCustomerSession(trx, link, now);
    return token;
  });
}

const HERS = ['Marit', 'Lindqvist', 'marit@hallowmere.example', 'm.lindqvist@hallowmere.example'];

describe('somebody who is erased', () => {
  test('is in no row of any table, whole or in part, and what she said is there', async () => {
    const { id, marit, tomasz, point, mail } = await allOfMarit();
    for (const text of HERS) expect((await holding(text)).length, text).toBeGreaterThan(0);
    const lists = () =>
      db()
        .selectFrom('answers')
        .select(['id', 'proposed_parts', 'kind'])
        .where('onboarding_id', '=', id)
        .execute();
    const before = await lists();
    await done(erase(home.kofi, marit));
    for (const text of HERS) expect(await holding(text), text).toEqual([]);
    const { messages } = await loadMessages(
      db(),
      { workspaceId: home.workspaceId, onboardingId: id },
      { placeId: point.statementId },
    );
    expect(messages.map(({ words }) => words)).toEqual([
      'a contact here: for new shops, too?',
      'Dear a contact, yes. I told a contact so, a contact will know. Write to an address.',
    ]);
    expect(await lists()).toEqual(before);
    const review = await loadReview(db(), home.workspaceId, id);
    expect(review.answers.filter(({ contactId }) => contactId === marit.id)).toHaveLength(1);
    expect(htmlOf(await pageFor(tomasz))).toContain(ERASED);
    expect((await loadContacts(db(), home.workspaceId, id)).map(({ name }) => name)).toEqual([
      'Tomasz Kowal',
      'Devraj Anand',
      'Pia Holm',
    ]);
    // What the provider says of her mail later names her nowhere.
    const late = { id: crypto.randomUUID(), providerId: mail, noticeId: null, kind: 'complained' as const };
    await hearOfMail({ ...late, at: new Date(), reason: 'm.lindqvist@hallowmere.example pressed spam' });
    expect(await holding('m.lindqvist@hallowmere.example')).toEqual([]);
  });

  test('is told in the timeline of each onboarding by whom and when, and not who', async () => {
    const id = await introduced(home);
    const other = await published(home, 'Another company of hers');
    const marit = await contactOf(home, id, 'Marit');
    await later();
    await done(erase(home.kofi, marit));
    const told = [{ kind: 'person_erased', actor_id: home.kofi.id, details: {} }];
    expect(await eventsOf(id, 'person_erased')).toEqual(told);
    expect(await eventsOf(other, 'person_erased')).toEqual(told);
    const page = await onboardingPage(await memberFor(home.kofi), id);
    expect(page?.people.map(({ name }) => name)).not.toContain(ERASED);
    expect(JSON.stringify(page)).not.toContain('Lindqvist');
    expect(await holding('Lindqvist')).toEqual([]);
  });

  test('gets in no more, is written to no more, and no letter to her stays', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    await later();
    const token = await openPage(marit);
    await done(renewLink(home.ines, id, marit.id));
    await done(erase(home.kofi, marit));
    expect((await findLink(db(), token, await databaseNow(db())))?.state).not.toBe('works');
    const mail = await db()
      .selectFrom('notices')
      .select(['state', 'message'])
      .where('recipient_id', '=', marit.id)
      .execute();
    expect(mail.map(({ state }) => state).sort()).toEqual(['accepted', 'cancelled']);
    expect(mail.every(({ message }) => message === null)).toBe(true);
    expect(
      await db().selectFrom('customer_sessions').selectAll().where('contact_id', '=', marit.id).execute(),
    ).toEqual([]);
  });

  test('leaves her signature, under an agreement that is written anew and says so', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    const { shown } = await loadReview(db(), home.workspaceId, id);
    await done(confirmAndSign(marit, 'M. Lindqvist-Berg', shown));
    await later();
    const own = { workspaceId: home.workspaceId, onboardingId: id };
    const before = await keptAgreement(own, null);
    expect(JSON.stringify(before?.agreement)).toContain('Lindqvist');
    await done(erase(home.kofi, marit));
    const after = await keptAgreement(own, null);
    expect(after?.hash).not.toBe(before?.hash);
    expect(after?.agreement.signatures).toMatchObject([{ name: ERASED, typedName: ERASED }]);
    expect({ ...after?.agreement, points: [], signatures: [] }).toEqual({
      ...before?.agreement,
      points: [],
      signatures: [],
    });
    const stored = await db()
      .selectFrom('agreements')
      .select(['document', 'hash', 'first_hash', 'rewritten_at'])
      .where('onboarding_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(createHash('sha256').update(stored.document).digest('hex')).toBe(stored.hash);
    expect(stored).toMatchObject({ first_hash: before?.hash, rewritten_at: expect.any(Date) });
    expect(await eventsOf(id, 'agreement_rewritten')).toEqual([
      {
        kind: 'agreement_rewritten',
        actor_id: null,
        details: { version: 1, from: before?.hash, to: after?.hash },
      },
    ]);
    // Whoever has the mail with the first hash still finds it.
    expect((await keptAgreement(own, before?.hash ?? ''))?.hash).toBe(after?.hash);
    for (const text of ['Lindqvist', 'Marit']) expect(await holding(text), text).toEqual([]);
    const files = await db()
      .selectFrom('notices')
      .select('message')
      .where('onboarding_id', '=', id)
      .execute();
    expect(files.flatMap(({ message }) => message?.attachments ?? [])).toEqual([]);
  });

  test('is erased by an admin who typed the name, and by nobody else', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    await later();
    for (const one of [home.sam, home.ines, home.hanne])
      expect(await codeOf(erase(one, marit)), one.name).toBe('not_allowed');
    expect(await codeOf(erase(home.kofi, marit, { typed: 'Marit' }))).toBe('name_differs');
    const { olga } = await workspaceNextDoor();
    expect(await codeOf(erase(olga, marit))).toBe('not_found');
    expect(await codeOf(erase(home.kofi, { ...marit, onboardingId: crypto.randomUUID() }))).toBe('not_found');
    expect(await eventsOf(id, 'person_erased')).toEqual([]);
    expect(await codeOf(erase(home.kofi, marit, { typed: '  marit   LINDQVIST ' }))).toBe('done');
    expect(await codeOf(erase(home.kofi, marit))).toBe('done');
    expect(await eventsOf(id, 'person_erased')).toHaveLength(1);
  });

  test('waits while mail of theirs is leaving, and nothing is done', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    const refused: string[] = [];
    await deliverDue(async ({ idempotencyKey }) => {
      refused.push(await codeOf(erase(home.kofi, marit)));
      return { outcome: 'accepted' as const, providerId: `provider ${idempotencyKey}` };
    });
    expect(new Set(refused)).toEqual(new Set(['mail_on_its_way']));
    expect((await contactOf(home, id, 'Marit')).id).toBe(marit.id);
    expect(await eventsOf(id, 'person_erased')).toEqual([]);
    expect(await codeOf(erase(home.kofi, marit))).toBe('done');
  });

  test('takes nothing from others there, from a namesake, from next door, or from a deal without her', async () => {
    const id = await introduced(home);
    const tomasz = await contactOf(home, id, 'Tomasz');
    const next = await workspaceNextDoor();
    const { sam, ines } = { sam: { ...next.olga, role: 'admin' as const }, ines: next.piet };
    const theirs = await introduced({ sam, ines });
    const elsewhere = await published(home, 'Another company');
    await db()
      .updateTable('contacts')
      .set({ name: 'Tomasz Kowal', person_id: (await personBehind(elsewhere, 'Devraj')).id })
      .where('onboarding_id', '=', elsewhere)
      .where('name', '=', 'Tomasz Kowal')
      .execute();
    await later();
    const point = await shownPoint(home, elsewhere, 'Less bread');
    const wording = () => db().selectFrom('wordings').selectAll().where('id', '=', point.wordingId).execute();
    const before = await wording();
    const nextDoor = await rowsOf(next.workspaceId);
    await done(erase(home.kofi, tomasz, { typed: 'Tomasz Kowal' }));
    expect(await wording()).toEqual(before);
    expect(await rowsOf(next.workspaceId)).toEqual(nextDoor);
    expect((await contactOf(home, id, 'Marit')).name).toBe('Marit Lindqvist');
    expect((await contactOf(home, elsewhere, 'Tomasz')).name).toBe('Tomasz Kowal');
    expect(await pageFor(await contactOf({ sam, ines }, theirs, 'Tomasz'))).toBeTruthy();
  });
});

const personBehind = (onboardingId: string, name: string) =>
  db()
    .selectFrom('contacts')
    .select('person_id as id')
    .where('onboarding_id', '=', onboardingId)
    .where('name', 'like', `${name}%`)
    .executeTakeFirstOrThrow();

/** All that may name somebody, of a workspace. */
async function rowsOf(workspaceId: string): Promise<string[]> {
  const tables = [
    'people',
    'contacts',
    'wordings',
    'events',
    'notices',
    'messages',
    'customer_sessions',
  ] as const;
  const rows = await Promise.all(
    tables.map((table) =>
      db().selectFrom(table).selectAll().where('workspace_id', '=', workspaceId).execute(),
    ),
  );
  return rows
    .flat()
    .map((row) => JSON.stringify(row))
    .sort();
}

describe('before it is done', () => {
  test('the page says what goes, and shows where others wrote the name', async () => {
    const { id, marit } = await allOfMarit();
    const page = await erasingPage(await memberFor(home.kofi), id, marit.id);
    expect(page).toMatchObject({
      contact: { name: 'Marit Lindqvist', isErased: false },
      goes: { answers: 1, messages: 1, signatures: 0 },
      alone: ['Marit', 'Lindqvist'],
      shared: [],
      namesakes: [],
    });
    const threads = page?.named.find(({ where }) => where === 'threads');
    expect(threads).toMatchObject({ onboardingId: id, count: 2 });
    expect(threads?.quotes[0]).toContain('Marit Lindqvist here');
    const everybody = await everybodyOf(await memberFor(home.kofi), id);
    expect(everybody?.people.map(({ name }) => name)).toContain('Marit Lindqvist');
    await done(erase(home.kofi, marit));
    const after = await everybodyOf(await memberFor(home.kofi), id);
    expect(after?.people.map(({ name }) => name)).not.toContain(ERASED);
    expect((await erasingPage(await memberFor(home.kofi), id, marit.id))?.contact.isErased).toBe(true);
  });

  test('a part of the name that somebody else goes by stays as it is', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    await db().updateTable('members').set({ name: 'Marit Duarte' }).where('id', '=', home.ines.id).execute();
    const page = await erasingPage(await memberFor(home.kofi), id, marit.id);
    expect(page).toMatchObject({ alone: ['Lindqvist'], shared: ['Marit'] });
  });

  test('an id of another onboarding or workspace is none', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    const { olga } = await workspaceNextDoor();
    expect(await erasingPage(await memberFor(olga), id, marit.id)).toBeNull();
    expect(await everybodyOf(await memberFor(olga), id)).toBeNull();
    expect(await erasingPage(await memberFor(home.kofi), crypto.randomUUID(), marit.id)).toBeNull();
  });
});
