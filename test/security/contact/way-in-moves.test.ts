/* A corrected address or a replaced person ends every way in with the same stroke: who was in is out, and nothing queued leaves. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { type CustomerSession, customerOf } from '~/auth/contact/customer-session.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { openWelcome, renewLink, revokeLink } from '~/commands/contact/welcome-links.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  addMissing,
  confirmStatement,
  correctStatement,
  setForCall,
} from '~/commands/review/review-statement.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { correctionsOf } from '~/queries/review/corrections.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { sayCorrection } from '~/speech/en/review/say-corrections';
import { eventWords } from '~/ui/onboarding/event-words';
import { pageFor } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let id: string;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: crypto.randomUUID() };
};

beforeAll(async () => {
  home = await oneWorkspace();
});
beforeEach(async () => {
  await shiftClock('0');
  id = await introduced(home);
  await deliverDue(accepting);
  sent = [];
});

/** The link a contact has now, as their mail carries it. */
async function tokenFor(contactId: string): Promise<string> {
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', contactId)
    .orderBy('generation', 'desc')
    .executeTakeFirstOrThrow();
  return tokenOf(link);
}

/** A browser that opened the link; who it is at this moment. */
async function browserWith(token: string): Promise<() => Promise<CustomerSession | null>> {
  const { cookie } = await done(openWelcome(token));
  const headers = { cookie: (cookie ?? '').split(';')[0] ?? '' };
  return () => customerOf(new Request('http://localhost/welcome', { headers }));
}

const contactNow = async (start: string) =>
  (await loadContacts(db(), home.workspaceId, id)).find((one) => one.name.startsWith(start));

const told = async () => {
  const reader = { now: new Date(), timeZone: 'Europe/Brussels' };
  const { days } = sayTimeline(await timelineOf(await memberFor(home.ines), id, reader), reader);
  return days.flatMap((day) => day.entries).map(eventWords);
};

/** Somebody at the customer says who really is in this place; customer success agrees. */
async function agreed(by: string, place: string, change: { name?: string; email?: string }) {
  const actor = await contactOf(home, id, by);
  const point = await shownPoint(home, id, place);
  if (point.words.kind !== 'person') throw new Error('No person.');
  const words = { kind: 'person' as const, fields: { ...point.words.fields, ...change } };
  await done(correctStatement(actor, point, { words, note: '' }));
  const [waiting] = (await correctionsOf(await memberFor(home.ines), id)).waiting;
  if (!waiting) throw new Error('No correction waits.');
  await done(resolveCorrection(home.ines, id, waiting.id, { outcome: 'adopted', line: '' }));
  return waiting;
}

describe('a corrected address', () => {
  it('ends link and sessions of whoever opened it, and lets in again only by a fresh link', async () => {
    const marit = await contactOf(home, id, 'Marit');
    const token = await tokenFor(marit.id);
    const [stranger, other] = [await browserWith(token), await browserWith(token)];
    expect(await stranger()).toMatchObject({ actor: { id: marit.id } });
    await done(correctAddress(home.sam, id, marit.id, 'marit.lindqvist@hallowmere.example'));
    expect([await stranger(), await other()]).toEqual([null, null]);
    expect(await openWelcome(token)).toMatchObject({ code: 'link_ended' });
    await done(renewLink(home.sam, id, marit.id));
    await deliverDue(accepting);
    expect(sent.map(({ kind, to }) => [kind, to])).toEqual([
      ['fresh_link', '"Marit Lindqvist" <marit.lindqvist@hallowmere.example>'],
    ]);
    expect(await (await browserWith(await tokenFor(marit.id)))()).toMatchObject({ actor: { id: marit.id } });
    expect(await stranger()).toBeNull();
    expect(await told()).toEqual(
      expect.arrayContaining([
        'Sam revoked the link of Marit',
        expect.stringContaining('Sam corrected the address of Marit: marit@hallowmere.example → marit.l'),
      ]),
    );
  });

  it('keeps back what was queued to the old one', async () => {
    const marit = await contactOf(home, id, 'Marit');
    await done(renewLink(home.sam, id, marit.id));
    const price = await shownPoint(home, id, '€62');
    await done(confirmStatement(marit, price));
    await done(correctAddress(home.ines, id, marit.id, 'm@hallowmere.example'));
    await shiftClock('40 minutes');
    await deliverDue(accepting);
    expect(sent.filter(({ to }) => to.includes('hallowmere'))).toEqual([]);
    const left = db().selectFrom('notices').select('kind').where('recipient_id', '=', marit.id);
    expect(await left.where('state', '=', 'queued').execute()).toEqual([]);
  });

  it('is where nothing is tried again that was on its way to the old one', async () => {
    const marit = await contactOf(home, id, 'Marit');
    await done(renewLink(home.sam, id, marit.id));
    await deliverDue(async (message) => {
      sent.push(message);
      await done(correctAddress(home.sam, id, marit.id, 'm@hallowmere.example'));
      return { outcome: 'unknown', reason: 'no answer' };
    });
    expect(sent.map(({ kind }) => kind)).toEqual(['fresh_link']);
    sent = [];
    await shiftClock('40 minutes');
    await deliverDue(accepting);
    expect(sent.filter(({ to }) => to.includes('hallowmere'))).toEqual([]);
  });

  it('that a colleague of theirs has is refused, in any capitals', async () => {
    const marit = await contactOf(home, id, 'Marit');
    const taken = correctAddress(home.sam, id, marit.id, 'Tomasz@Hallowmere.example');
    expect(await taken).toMatchObject({ code: 'same_address' });
    expect(await contactNow('Marit')).toMatchObject({ email: 'marit@hallowmere.example' });
  });

  it('that differs in capitals alone is the same mailbox', async () => {
    const marit = await contactOf(home, id, 'Marit');
    const browser = await browserWith(await tokenFor(marit.id));
    await done(correctAddress(home.sam, id, marit.id, 'Marit@Hallowmere.example'));
    expect(await browser()).not.toBeNull();
  });

  it('said by a customer and agreed to is one like any other', async () => {
    const tomasz = await contactOf(home, id, 'Tomasz');
    const browser = await browserWith(await tokenFor(tomasz.id));
    const correction = await agreed('Marit', 'Tomasz', { email: 'kowal@hallowmere.example' });
    expect(correction.movesWayIn).toEqual({ from: 'Tomasz Kowal', to: 'Tomasz Kowal', isSamePerson: true });
    expect(await browser()).toBeNull();
    expect(await contactNow('Tomasz')).toMatchObject({ id: tomasz.id, email: 'kowal@hallowmere.example' });
  });
});

describe('the parts of a person', () => {
  it('are corrected on the page and change once we agree, and nobody’s way in ends', async () => {
    const marit = await contactOf(home, id, 'Marit');
    const { words, ...item } = await shownPoint(home, id, 'Tomasz');
    const said = { words, note: '', parts: ['billing' as const, 'decision_maker' as const] };
    await done(correctStatement(marit, item, said));
    await done(correctStatement(marit, item, said));
    const shown = (await pageFor(marit)).sections
      .flatMap((one) => one.items)
      .find((one) => one.id === item.statementId);
    expect(shown).toMatchObject({ state: 'sent', plays: 'Signs off, pays the bills', parts: ['day_to_day'] });
    const { waiting } = await correctionsOf(await memberFor(home.ines), id);
    expect(waiting.map(sayCorrection).map((one) => [one.parts, one.movesWayIn])).toEqual([
      [{ had: 'Daily work', said: 'Signs off, pays the bills' }, null],
    ]);
    await done(resolveCorrection(home.ines, id, waiting[0]?.id ?? '', { outcome: 'adopted', line: '' }));
    expect(await contactNow('Tomasz')).toMatchObject({ parts: ['decision_maker', 'billing'] });
    const member = await memberFor(home.ines);
    const reader = { now: new Date(), timeZone: member.timeZone };
    const { days } = sayTimeline(await timelineOf(member, id, reader), reader);
    expect(days[0]?.entries[0]?.change).toMatchObject({
      before: expect.stringMatching(/ · Daily work$/),
      after: expect.stringMatching(/ · Signs off, billing$/),
    });
    await shiftClock('2 hours');
    await deliverDue(accepting);
    const answered = sent.map(({ text }) => text).filter((text) => text.includes('Agreed.'));
    const part = /You said: [\s\S]*Part:\s+Signs\s+off,\s+pays\s+the\s+bills/;
    expect(answered).toContainEqual(expect.stringMatching(part));
    const { words: now, ...again } = await shownPoint(home, id, 'Tomasz');
    expect(
      await correctStatement(marit, again, { words: now, note: '', parts: ['decision_maker', 'billing'] }),
    ).toMatchObject({ code: 'same_words' });
  });
});

describe('a person replaced', () => {
  it('is out at once; the new one begins with nothing, and what was said stays with who said it', async () => {
    const tomasz = await contactOf(home, id, 'Tomasz');
    const token = await tokenFor(tomasz.id);
    const browser = await browserWith(token);
    const price = await shownPoint(home, id, '€62');
    await done(confirmStatement(tomasz, price));
    const correction = await agreed('Marit', 'Tomasz', {
      name: 'Petra Nowak',
      email: 'petra@hallowmere.example',
    });
    expect(correction.movesWayIn).toEqual({ from: 'Tomasz Kowal', to: 'Petra Nowak', isSamePerson: false });

    expect(await browser()).toBeNull();
    expect(await openWelcome(token)).toMatchObject({ code: 'link_ended' });
    expect(await contactNow('Tomasz')).toBeUndefined();
    const petra = await contactNow('Petra');
    expect(petra?.id).not.toBe(tomasz.id);
    expect(petra).toMatchObject({ email: 'petra@hallowmere.example', parts: ['day_to_day'] });
    const answers = db()
      .selectFrom('answers')
      .select('statement_id')
      .where('statement_id', '=', price.statementId);
    expect(await answers.where('contact_id', '=', tomasz.id).execute()).toHaveLength(1);
    expect(await answers.where('contact_id', '=', petra?.id ?? '').execute()).toEqual([]);
    expect(await told()).toEqual(
      expect.arrayContaining([
        'Ines put another person in the place of Tomasz: Tomasz Kowal → Petra Nowak',
        expect.stringMatching(/^Tomasz said yes to/),
      ]),
    );
    await shiftClock('2 hours');
    await deliverDue(accepting);
    expect(sent.filter(({ to }) => /tomasz|petra/.test(to))).toEqual([]);

    await done(renewLink(home.ines, id, petra?.id ?? ''));
    await deliverDue(accepting);
    expect(sent.filter(({ to }) => /tomasz|petra/.test(to)).map(({ kind }) => kind)).toEqual(['fresh_link']);
    const hers = await browserWith(await tokenFor(petra?.id ?? ''));
    expect(await hers()).toMatchObject({ actor: { id: petra?.id, name: 'Petra Nowak' } });
  });

  it('who said it themselves gets no answer at the old address', async () => {
    await agreed('Tomasz', 'Tomasz', { name: 'Petra Nowak', email: 'petra@hallowmere.example' });
    await shiftClock('2 hours');
    await deliverDue(accepting);
    expect(sent.filter(({ to }) => /tomasz|petra/.test(to))).toEqual([]);
  });

  it('is nobody whose name was only spelled differently', async () => {
    const tomasz = await contactOf(home, id, 'Tomasz');
    const browser = await browserWith(await tokenFor(tomasz.id));
    const correction = await agreed('Marit', 'Tomasz', { name: 'Tómasz  KOWAL' });
    expect(correction.movesWayIn).toBeNull();
    expect(await browser()).toMatchObject({ actor: { id: tomasz.id } });
  });
});

describe('an act that waited for its turn while the way in ended', () => {
  it('is refused, whatever it is', async () => {
    const tomasz = await contactOf(home, id, 'Tomasz');
    const session = await (await browserWith(await tokenFor(tomasz.id)))();
    const actor = session?.actor ?? tomasz;
    const price = await shownPoint(home, id, '€62');
    await done(revokeLink(home.sam, id, tomasz.id));
    expect(await confirmStatement(actor, price)).toMatchObject({ code: 'link_ended' });
    const words = { kind: 'system' as const, fields: { label: 'Till', text: 'x' } };
    expect(await addMissing(actor, { words, note: '' })).toMatchObject({ code: 'link_ended' });
  });
});

describe('what came of the call about a person', () => {
  it('changes the contact with the words, and ends the way in to the address before', async () => {
    const [marit, tomasz] = [await contactOf(home, id, 'Marit'), await contactOf(home, id, 'Tomasz')];
    const browser = await browserWith(await tokenFor(tomasz.id));
    const { words, ...item } = await shownPoint(home, id, 'Tomasz');
    if (words.kind !== 'person') throw new Error('No person.');
    await done(setForCall(marit, item, ''));
    const said = { ...words, fields: { ...words.fields, email: 'kowal@hallowmere.example' } };
    await done(noteCallOutcome(home.ines, id, item, { words: said, line: 'The new one.' }));
    expect(await contactNow('Tomasz')).toMatchObject({ id: tomasz.id, email: 'kowal@hallowmere.example' });
    expect(await browser()).toBeNull();
  });

  it('puts another person in the place, and leaves the contact where it stays as it is', async () => {
    const marit = await contactOf(home, id, 'Marit');
    const { words, ...item } = await shownPoint(home, id, 'Tomasz');
    if (words.kind !== 'person') throw new Error('No person.');
    await done(setForCall(marit, item, ''));
    await done(noteCallOutcome(home.ines, id, item, { words: null, line: 'It stays.' }));
    const before = await contactNow('Tomasz');
    expect(before).toMatchObject({ email: 'tomasz@hallowmere.example', parts: ['day_to_day'] });
    const { words: _, ...again } = await shownPoint(home, id, 'Tomasz');
    await done(setForCall(marit, again, ''));
    const fields = { ...words.fields, name: 'Petra Nowak', email: 'petra@hallowmere.example' };
    await done(noteCallOutcome(home.ines, id, again, { words: { ...words, fields }, line: 'Petra now.' }));
    expect(await contactNow('Tomasz')).toBeUndefined();
    const petra = await contactNow('Petra');
    expect(petra).toMatchObject({ email: 'petra@hallowmere.example', parts: ['day_to_day'] });
    expect(petra?.id).not.toBe(before?.id);
  });

  it('makes somebody a contact who was added', async () => {
    const marit = await contactOf(home, id, 'Marit');
    const fields = { name: 'Ola Berg', title: '', does: '', email: 'ola@hallowmere.example' };
    await done(addMissing(marit, { words: { kind: 'person', fields }, note: '' }));
    const [waiting] = (await correctionsOf(await memberFor(home.ines), id)).waiting;
    await done(resolveCorrection(home.ines, id, waiting?.id ?? '', { outcome: 'talk', line: 'Who is it?' }));
    expect(await contactNow('Ola')).toBeUndefined();
    const { statement_id: statementId, wording_id: wordingId } = await db()
      .selectFrom('answers')
      .select(['statement_id', 'wording_id'])
      .where('id', '=', waiting?.id ?? '')
      .executeTakeFirstOrThrow();
    const outcome = { words: null, line: 'Welcome, Ola.' };
    await done(noteCallOutcome(home.ines, id, { statementId, wordingId }, outcome));
    expect(await contactNow('Ola')).toMatchObject({ name: 'Ola Berg', email: 'ola@hallowmere.example' });
  });
});
