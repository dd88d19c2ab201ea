/* What is known of a person beyond who they are: how they are called holds wherever they are spoken to, or of. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadStances } from '#db/contact/stances.server';
import { loadContacts } from '#db/statement/statements.server';
import { chooseCalled, describeContact } from '~/commands/contact/describe-contact.server';
import { erasePerson } from '~/commands/contact/erase-person.server';
import { takeBackHandoff } from '~/commands/handoff/take-back-handoff.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { saveStatement } from '~/commands/statement/record-statement.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { NO_STANCE, NOTHING_KNOWN } from '~/domain/contact/about-them';
import type { Words } from '~/domain/statement/statement';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { aboutContact } from '~/queries/contact/about-contact.server';
import { handoffAsWritten } from '~/queries/handoff/handoff-as-written.server';
import { statementDraft } from '~/queries/handoff/handoff-drafts.server';
import { correctionsOf } from '~/queries/review/corrections.server';
import { welcomePage } from '~/queries/welcome/welcome.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { htmlOf, pageFor, sessionOf } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, handedOver, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
const sent: Outgoing[] = [];

const deliver = () =>
  deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: message.idempotencyKey };
  });

const STANCE = { attitude: 'doubtful', gain: 'Home by six' } as const;

const contactNamed = async (onboardingId: string, start: string) => {
  const contacts = await loadContacts(db(), home.workspaceId, onboardingId);
  const contact = contacts.find(({ name }) => name.startsWith(start));
  if (!contact) throw new Error(`There is no ${start}.`);
  return contact;
};

const eventsOf = (kind: 'contact_described' | 'called_chosen') =>
  db().selectFrom('events').select(['actor_id', 'details']).where('kind', '=', kind).execute();

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await introduced(home);
  const marit = await contactNamed(id, 'Marit');
  const about = { ...NOTHING_KNOWN, called: 'Mari', phone: '+32 478 55 01 22' };
  for (let press = 0; press < 2; press++)
    await done(describeContact(home.ines, id, marit.id, { about, stance: STANCE }));
});

describe('what is known of a person', () => {
  test('is said once however often it is sent, and is another workspace’s no more than they are', async () => {
    const marit = await contactNamed(id, 'Marit');
    expect(await eventsOf('contact_described')).toEqual([
      { actor_id: home.ines.id, details: { contact: marit.id } },
    ]);
    const stranger = { ...home.ines, id: nextDoor.olga.id, workspaceId: nextDoor.workspaceId };
    const said = { about: NOTHING_KNOWN, stance: NO_STANCE };
    expect(await describeContact(stranger, id, marit.id, said)).toMatchObject({ code: 'not_found' });
    expect(await describeContact(home.ines, id, id, said)).toMatchObject({ code: 'not_found' });
    const page = await aboutContact(await memberFor(home.sam), id, marit.id);
    expect(page).toMatchObject({ contact: { first: 'Mari' }, stance: STANCE });
  });

  test('is how mail, pages and lists call them', async () => {
    const marit = await contactOf(home, id, 'Marit');
    const { words, ...item } = await shownPoint(home, id, 'training days');
    const said = { ...words, fields: { ...words.fields, text: 'Three training days' } } as Words;
    await done(correctStatement(marit, item, { words: said, note: '' }));
    await done(askQuestion(marit, id, 'When do we start?'));
    await shiftClock('11 minutes');
    await deliver();
    const toMarit = sent.filter(({ to }) => to.includes('marit@')).map(({ text }) => text);
    expect(toMarit.join()).toContain('Mari');
    expect(
      [
        toMarit,
        sent.filter(({ to }) => to.includes('ines')).map(({ text, subject }) => subject + text),
      ].join(),
    ).not.toMatch(/\bMarit\b(?! Lindqvist)(?!, this morning)/);
    const [correction] = (await correctionsOf(await memberFor(home.ines), id)).waiting;
    expect(correction?.contact.first).toBe('Mari');
    const { rows } = await loadWorklist(await memberFor(home.ines), null);
    expect(JSON.stringify(rows)).toContain('Mari"');
    expect(htmlOf(await pageFor(marit))).toContain('Mari');
  });

  test('is theirs to say on their own page, and empty is their given name', async () => {
    const marit = await contactOf(home, id, 'Marit');
    for (const called of ['Frau Lindqvist', 'Frau Lindqvist', null]) await done(chooseCalled(marit, called));
    expect(await eventsOf('called_chosen')).toEqual([
      { actor_id: marit.id, details: {} },
      { actor_id: marit.id, details: {} },
    ]);
    expect((await welcomePage(await sessionOf(marit)))?.reader.firstName).toBe('Marit');
    expect((await contactNamed(id, 'Marit')).about.phone).toBe('+32 478 55 01 22');
  });

  test('goes when they are erased', async () => {
    const marit = await contactNamed(id, 'Marit');
    await done(
      erasePerson(home.kofi, { onboardingId: id, contactId: marit.id }, { typed: marit.name, alone: false }),
    );
    expect(await loadStances(db(), home.workspaceId, id)).toEqual(new Map());
    const rows = await db().selectFrom('contacts').selectAll().where('id', '=', marit.id).execute();
    expect(rows).toMatchObject([{ called: null, phone: null, reached_by: null, own_part: null }]);
  });
});

test('sales records it with the person; what nobody changed in the form stays, and another person is called otherwise', async () => {
  const other = await handedOver(home, 'Corrigan Moss');
  await done(takeBackHandoff(home.sam, other));
  const { statementId } = await contactNamed(other, 'Tomasz');
  const draft = await statementDraft(home.workspaceId, other, statementId);
  if (draft?.words.kind !== 'person') throw new Error('Tomasz is a person.');
  const { words, parts, saidBy, heardWhere, note } = draft;
  const plain = { heardWhere, note, ...(saidBy && { saidBy }) };
  const person = { parts, noMailReason: null };
  const shown = { ...plain, ...person, about: NOTHING_KNOWN, stance: NO_STANCE };
  const about = { ...NOTHING_KNOWN, called: 'Tomek', ownPart: 'User lead' };
  await done(
    saveStatement(
      home.sam,
      other,
      statementId,
      1,
      { ...plain, words, person: { ...person, about, stance: STANCE } },
      shown,
    ),
  );
  // Somebody else's form, opened before: it adds a number and keeps what it didn't touch.
  const phone = { ...NOTHING_KNOWN, phone: '+32 2 555 01 22' };
  await done(
    saveStatement(
      home.sam,
      other,
      statementId,
      1,
      { ...plain, words, person: { ...person, about: phone, stance: NO_STANCE } },
      shown,
    ),
  );
  const facts = await handoffAsWritten(home, other);
  expect(facts.people.find(({ id: one }) => one === statementId)).toMatchObject({
    known: { called: 'Tomek', phone: '+32 2 555 01 22', ownPart: 'User lead' },
    stance: STANCE,
  });
  const renamed = { ...words, fields: { ...words.fields, name: 'Aoife Brannigan' } };
  const kept = { ...about, phone: '+32 2 555 01 22' };
  await done(
    saveStatement(home.sam, other, statementId, 1, {
      ...plain,
      words: renamed,
      person: { ...person, about: kept },
    }),
  );
  expect(await contactNamed(other, 'Aoife')).toMatchObject({ called: 'Aoife' });
});
