/* Somebody is noted after acceptance: where they stand then, who may, and by which mail they are introduced. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadGuideDraft } from '#db/guide/guides.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { addContact } from '~/commands/contact/add-contact.server';
import { introduceContact } from '~/commands/contact/introduce-contact.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import type { StatementInput } from '~/commands/statement/statement-around.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { accepted, contactOf, done, handedOver, introduced, published } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
let stranger: MemberActor;
let sent: Outgoing[] = [];

beforeAll(async () => {
  home = await oneWorkspace();
  stranger = await colleague(home, 'Jonas Weber', 'sales');
});

beforeEach(async () => {
  await deliver();
  sent = [];
});

const deliver = () =>
  deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });

const piet = (more: { email?: string; noMailReason?: string; id?: string } = {}): StatementInput => ({
  id: more.id,
  words: {
    kind: 'person',
    fields: {
      name: 'Piet Claes',
      title: '',
      does: 'Night shift',
      email: more.email ?? 'piet@hallowmere.example',
    },
  },
  heardWhere: '',
  note: '',
  person: { parts: ['technical'], noMailReason: more.noMailReason ?? null },
});

const peopleOf = (id: string) => loadContacts(db(), home.workspaceId, id);

const eventsOf = (id: string, kind: 'contact_added' | 'contact_introduced') =>
  db()
    .selectFrom('events')
    .select(['actor_id', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', kind)
    .execute();

const codeOf = async (outcome: Promise<Outcome<unknown>>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const words = 'I’m Ines. This is your own way in.';
const introduce = (id: string, contactId: string, actor = home.ines, said = words) =>
  introduceContact(actor, id, contactId, { words: said, hostId: home.ines.id });

describe('somebody added', () => {
  test('before the guide is published is one of the people in its draft, and on nobody’s page', async () => {
    const id = await accepted(home);
    const { contactId } = await done(addContact(home.ines, id, piet()));
    const { items } = await loadGuideDraft(db(), home.workspaceId, id);
    const names = items.map(({ wording: { words: one } }) => (one.kind === 'person' ? one.fields.name : ''));
    expect(names).toContain('Piet Claes');
    expect((await loadReview(db(), home.workspaceId, id)).shown).toEqual([]);
    expect(await eventsOf(id, 'contact_added')).toEqual([
      { actor_id: home.ines.id, details: { contact: contactId } },
    ]);
  });

  test('afterwards stands on the customer’s page at once, as one more point, and nobody is mailed', async () => {
    const id = await introduced(home);
    await deliver();
    sent = [];
    const before = (await loadReview(db(), home.workspaceId, id)).shown;
    await done(addContact(home.sam, id, piet()));
    const { shown } = await loadReview(db(), home.workspaceId, id);
    expect(shown.slice(0, before.length)).toEqual(before);
    expect(shown).toHaveLength(before.length + 1);
    const page = JSON.stringify(await pageFor(await contactOf(home, id, 'Marit')));
    expect(page).toContain('Piet Claes');
    await deliver();
    expect(sent).toEqual([]);
    const added = (await peopleOf(id)).find((one) => one.name === 'Piet Claes');
    expect(added).toMatchObject({ email: 'piet@hallowmere.example', parts: ['technical'] });
  });

  test('is one person, however often the form is sent, and shares no address with anybody there', async () => {
    const id = await published(home);
    const form = '0192f0c1-0000-7000-8000-00000000aaaa';
    const first = await done(addContact(home.sam, id, piet({ id: form })));
    expect(await done(addContact(home.sam, id, piet({ id: form })))).toEqual(first);
    expect(await codeOf(addContact(home.sam, id, piet({ email: 'MARIT@hallowmere.example' })))).toBe(
      'same_address',
    );
    expect((await peopleOf(id)).filter((one) => one.name === 'Piet Claes')).toHaveLength(1);
    expect(await eventsOf(id, 'contact_added')).toHaveLength(1);
  });

  test('is added by whoever has the customer or leads, once the handoff is accepted', async () => {
    const id = await handedOver(home);
    expect(await codeOf(addContact(home.sam, id, piet()))).toBe('not_accepted');
    const other = await accepted(home);
    expect(await codeOf(addContact(stranger, other, piet()))).toBe('not_allowed');
    const { olga } = await workspaceNextDoor();
    expect(await codeOf(addContact(olga, other, piet()))).toBe('not_found');
    expect(await codeOf(addContact(home.hanne, other, piet()))).toBe('done');
  });
});

describe('introduced after the others', () => {
  test('they get one mail in the words that were read, from whoever looks after them, with a link of their own', async () => {
    const id = await introduced(home);
    const { contactId } = await done(addContact(home.sam, id, piet()));
    await deliver();
    sent = [];
    const twice = await Promise.all([1, 2].map(() => codeOf(introduce(id, contactId, home.sam))));
    expect(twice).toEqual(['done', 'done']);
    await deliver();
    expect(sent.map(({ kind, to, from }) => ({ kind, to, from }))).toEqual([
      {
        kind: 'contact_introduction',
        to: expect.stringContaining('piet@hallowmere.example'),
        from: expect.stringContaining('Ines'),
      },
    ]);
    expect(sent[0]?.text).toContain(words);
    expect(sent[0]?.text).toMatch(/\/welcome\/[0-9a-z]{32}/);
    const links = await db()
      .selectFrom('welcome_links')
      .select('id')
      .where('contact_id', '=', contactId)
      .execute();
    expect(links).toHaveLength(1);
    expect(await eventsOf(id, 'contact_introduced')).toEqual([
      { actor_id: home.sam.id, details: { contact: contactId } },
    ]);
    expect(await codeOf(introduce(id, contactId, home.ines, 'Other words'))).toBe('already_introduced');
  });

  test('they read nowhere that the rep introduced them, as those before them do', async () => {
    const id = await introduced(home);
    const { contactId } = await done(addContact(home.sam, id, piet()));
    await done(introduce(id, contactId));
    const first = await contactOf(home, id, 'Marit');
    expect((await pageFor(first)).rep?.firstName).toBe('Sam');
    expect((await pageFor(await contactOf(home, id, 'Piet'))).rep).toBeNull();
  });

  test('are not those who have a page, who get no mail, who are of another customer, or before anybody was', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    expect(await codeOf(introduce(id, marit.id))).toBe('already_introduced');
    const { contactId } = await done(addContact(home.ines, id, piet({ noMailReason: 'Asked us not to' })));
    expect(await codeOf(introduce(id, contactId))).toBe('recipient_unreachable');
    const other = await published(home);
    expect(await codeOf(introduce(other, contactId))).toBe('not_introduced');
    expect(await codeOf(introduce(await introduced(home), contactId))).toBe('not_found');
    await deliver();
    expect(sent.filter((one) => one.kind === 'contact_introduction')).toEqual([]);
  });

  test('by words read in another host’s name, nothing leaves', async () => {
    const id = await introduced(home);
    const { contactId } = await done(addContact(home.ines, id, piet()));
    const outcome = introduceContact(home.hanne, id, contactId, { words, hostId: home.sam.id });
    expect(await codeOf(outcome)).toBe('handed_over_meanwhile');
  });

  test('no words of the host before leave once somebody else looks after them', async () => {
    const id = await introduced(home);
    const eva = await colleague(home, 'Eva Bo', 'cs');
    const { contactId } = await done(addContact(home.ines, id, piet()));
    await deliver();
    await done(introduce(id, contactId));
    await freezeDue();
    const pass = { part: 'host' as const, fromId: home.ines.id, toId: eva.id, words: '', note: '' };
    await done(handOver(home.hanne, id, pass));
    await deliver();
    const [letter] = sent.filter((one) => one.kind === 'contact_introduction');
    expect(letter?.text).toContain('I’m Eva Bo');
    expect(letter?.text).not.toContain('Ines');
  });
});
