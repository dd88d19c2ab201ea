/*
 * Somebody with a name of two letters is erased: it goes from every field and list of names and from all mail. Where it
 * stays, within a text, the page said so before.
 */
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { addContact } from '~/commands/contact/add-contact.server';
import { erasePerson } from '~/commands/contact/erase-person.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { ERASED } from '~/domain/contact/erased-name';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { erasingPage } from '~/queries/contact/erasing.server';
import { keptAgreement } from '~/queries/review/agreement.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { accepted, contactOf, done, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let home: Home;
let sent: Outgoing[] = [];
const deliver = () =>
  deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });

async function later(): Promise<void> {
  await shiftClock('31 minutes');
  await deliver();
  await shiftClock('0 minutes');
}

beforeEach(async () => {
  await later();
  sent = [];
  home = await oneWorkspace();
});

/** Introduced to Marit, Tomasz and somebody of this name, who does the nights. */
async function introducedWith(name: string): Promise<string> {
  const id = await accepted(home);
  await done(
    addContact(home.ines, id, {
      words: {
        kind: 'person',
        fields: { name, title: '', does: 'Runs the dock', email: 'dock@hallowmere.example' },
      },
      heardWhere: '',
      note: '',
      person: { parts: ['decision_maker'], noMailReason: null },
    }),
  );
  await done(publishGuide(home.ines, id, () => 'Hello, I’m Ines.'));
  const contacts = await loadContacts(db(), home.workspaceId, id);
  const contactIds = contacts.filter((one) => !one.noMailReason).map((one) => one.id);
  const words = { why: 'A good team.', subject: '', opening: 'Thank you.', closing: 'Tell us.' };
  await done(sendIntroduction(home.sam, id, { ...words, contactIds }));
  return id;
}

/** The columns in which the word stands alone, as it is written. */
async function standingIn(word: string): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.columns w on w.table_schema = c.table_schema and w.table_name = c.table_name
      and w.column_name = 'workspace_id'
    where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'ARRAY') order by 1, 2`.execute(
    db(),
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where workspace_id = ${home.workspaceId} and ${sql.ref(column)}::text ~ ${`\\m${word}\\M`} limit 1`.execute(
      db(),
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

test.each(['Ng', 'bo'])('%s is in no field, list, agreement or mail any more', async (name) => {
  const id = await introducedWith(name);
  const own = { workspaceId: home.workspaceId, onboardingId: id };
  await later();
  expect(sent.some(({ text }) => new RegExp(`this went to .*${name}`).test(text))).toBe(true);
  const her = await contactOf(home, id, name);
  await done(confirmAndSign(her, name, (await loadReview(db(), home.workspaceId, id)).shown));
  const before = await keptAgreement(own, null);
  expect(JSON.stringify(before?.agreement)).toContain(`"name":"${name}"`);
  for (const place of ['agreements.document', 'notices.message', 'wordings.fields', 'sign_offs.typed_name'])
    expect(await standingIn(name)).toContain(place);
  sent = [];
  await done(erasePerson(home.kofi, { onboardingId: id, contactId: her.id }, { typed: name, alone: false }));
  expect(await standingIn(name)).toEqual([]);
  const { agreement } = (await keptAgreement(own, null)) ?? {};
  expect(agreement?.signatures).toMatchObject([{ name: ERASED, typedName: ERASED }]);
  // A machine that is busy may take longer to set the paper than one round of mail lasts.
  for (let round = 0; round < 5 && !sent.some(({ kind }) => kind === 'agreement'); round += 1) await later();
  expect(sent.map(({ kind }) => kind)).toContain('agreement');
  for (const { kind, subject, text, html } of sent)
    expect(`${subject} ${text} ${html}`, kind).not.toMatch(new RegExp(`\\b${name}\\b`));
});

test('the first name of two letters goes from lists in mail; that of somebody else there does not', async () => {
  const id = await introducedWith('Bo Ek');
  await later();
  const bo = await contactOf(home, id, 'Bo');
  expect(await standingIn('Bo')).toContain('notices.message');
  await done(
    erasePerson(home.kofi, { onboardingId: id, contactId: bo.id }, { typed: 'Bo Ek', alone: false }),
  );
  expect(await standingIn('Bo')).toEqual([]);
  const message = await db()
    .selectFrom('notices')
    .select(sql<string>`string_agg(message::text, '')`.as('all'))
    .where('onboarding_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(message.all).toContain('Tomasz');
});

test('where it stays within a text, the page says so before and leads there', async () => {
  const id = await introducedWith('Ng');
  const { statementId } = await shownPoint(home, id, 'stays at');
  await done(askQuestion(await contactOf(home, id, 'Marit'), statementId, 'Has Ng said so?'));
  await later();
  const her = await contactOf(home, id, 'Ng');
  const page = await erasingPage(await memberFor(home.kofi), id, her.id);
  expect(page?.short).toEqual(['Ng']);
  expect(page?.namedShort).toMatchObject([
    { onboardingId: id, where: 'threads', count: 1, quotes: ['Has Ng said so?'] },
  ]);
  await done(erasePerson(home.kofi, { onboardingId: id, contactId: her.id }, { typed: 'Ng', alone: true }));
  expect(await standingIn('Ng')).toEqual(['messages.words']);
});
