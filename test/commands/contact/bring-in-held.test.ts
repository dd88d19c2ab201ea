/*
 * Whom a contact can't bring in by themselves, though the domain is the customer's: who was replaced, and who asked for
 * no mail. And in whose name no mail leaves: of somebody whose own way in has ended.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadColleagueInvitations } from '#db/contact/colleague-invitations.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { addContact } from '~/commands/contact/add-contact.server';
import { inviteColleague, leaveColleagueOut, letColleagueIn } from '~/commands/contact/bring-in.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { revokeLink } from '~/commands/contact/welcome-links.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
let id: string;
let marit: ContactActor;
let sent: Outgoing[] = [];

beforeAll(async () => {
  home = await oneWorkspace();
});

beforeEach(async () => {
  await shiftClock('0');
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
  await deliver();
  sent = [];
});

const deliver = () =>
  deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });

const pia = (email = 'pia@hallowmere.example') => ({ name: 'Pia Holm', email });

const codeOf = async (outcome: Promise<Outcome<unknown>>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const askedFor = async () =>
  (await loadColleagueInvitations(db(), { workspaceId: home.workspaceId, onboardingId: id })).map(
    ({ outcome, heldBecause }) => [outcome, heldBecause],
  );

/** To whom a way in was mailed since. */
const broughtIn = async () => {
  await deliver();
  return sent.filter(({ kind }) => kind === 'colleague_invitation').map(({ to }) => to);
};

const isHere = async (name: string) =>
  (await loadContacts(db(), home.workspaceId, id)).some((one) => one.name === name);

/** Marit says who has Tomasz’s place now, and customer success agrees. */
async function replaceTomasz(): Promise<void> {
  const place = await shownPoint(home, id, 'Tomasz');
  if (place.words.kind !== 'person') throw new Error('Tomasz is no person.');
  const fields = { ...place.words.fields, name: 'Lena Voss', email: 'lena@hallowmere.example' };
  await done(correctStatement(marit, place, { words: { kind: 'person', fields }, note: '' }));
  const { answers } = await loadReview(db(), home.workspaceId, id);
  const answer = answers.find(({ statementId }) => statementId === place.statementId)?.id ?? '';
  await done(resolveCorrection(home.ines, id, answer, { outcome: 'adopted', line: '' }));
}

/** Known from another onboarding, with a reason not to be mailed. */
async function knownAsUnmailed(email: string): Promise<void> {
  const other = await introduced(home, 'Elsewhere Ltd');
  const fields = { name: 'Pia Holm', title: '', does: '', email };
  const person = { parts: [], noMailReason: 'Asked for none' };
  const input = { words: { kind: 'person', fields }, heardWhere: '', note: '', person } as const;
  await done(addContact(home.sam, other, { ...input, person: { ...person, parts: [] } }));
}

describe('whoever was replaced', () => {
  test('is a question to the host, who may let them in', async () => {
    await replaceTomasz();
    const asked = await done(inviteColleague(marit, pia('tomasz@hallowmere.example')));
    expect(await askedFor()).toEqual([['asked', 'replaced']]);
    expect(await broughtIn()).toEqual([]);
    await done(letColleagueIn(home.ines, id, asked.id));
    expect(await broughtIn()).toEqual([expect.stringContaining('tomasz@hallowmere.example')]);
  });

  test('is so too where a way in ended because the address was another', async () => {
    const tomasz = await contactOf(home, id, 'Tomasz');
    await done(correctAddress(home.ines, id, tomasz.id, 'tomek@hallowmere.example'));
    await done(inviteColleague(marit, pia('tomasz@hallowmere.example')));
    expect(await askedFor()).toEqual([['asked', 'replaced']]);
    expect(await broughtIn()).toEqual([]);
  });
});

describe('in the name of somebody whose way in has ended', () => {
  test('nothing is mailed that was not written yet', async () => {
    await done(inviteColleague(marit, pia()));
    await done(revokeLink(home.ines, id, marit.id));
    expect(await broughtIn()).toEqual([]);
  });

  test('nor is what was written and could not leave yet', async () => {
    await done(inviteColleague(marit, pia()));
    await deliverDue(async () => ({ outcome: 'unknown', reason: 'no answer' }));
    await done(revokeLink(home.ines, id, marit.id));
    await shiftClock('40 minutes');
    expect(await broughtIn()).toEqual([]);
  });

  test('nobody is let in, and the question stays', async () => {
    const asked = await done(inviteColleague(marit, pia('pia@elsewhere.example')));
    await done(revokeLink(home.ines, id, marit.id));
    expect(await codeOf(letColleagueIn(home.ines, id, asked.id))).toBe('inviter_gone');
    expect(await isHere('Pia Holm')).toBe(false);
    expect(await askedFor()).toEqual([['asked', 'domain']]);
    expect(await codeOf(leaveColleagueOut(home.ines, id, asked.id))).toBe('done');
  });
});

test('who asked for no mail after they were asked for is not let in', async () => {
  const asked = await done(inviteColleague(marit, pia('pia@elsewhere.example')));
  await knownAsUnmailed('pia@elsewhere.example');
  expect(await codeOf(letColleagueIn(home.ines, id, asked.id))).toBe('recipient_unreachable');
  expect(await broughtIn()).toEqual([]);
});

describe('an address with something after a plus', () => {
  test('is of somebody who asked for no mail, whichever of both is on record', async () => {
    await knownAsUnmailed('nora@hallowmere.example');
    await knownAsUnmailed('olaf+foyer@hallowmere.example');
    await done(inviteColleague(marit, pia('nora+page@hallowmere.example')));
    await done(inviteColleague(marit, pia('olaf@hallowmere.example')));
    expect(await askedFor()).toEqual([
      ['asked', 'said_stop'],
      ['asked', 'said_stop'],
    ]);
    expect(await broughtIn()).toEqual([]);
  });

  test('is of somebody who is there, or was asked for, already', async () => {
    const first = await done(inviteColleague(marit, pia('tomasz+page@hallowmere.example')));
    expect(await done(inviteColleague(marit, pia('tomasz+2@hallowmere.example')))).toEqual(first);
    expect(await askedFor()).toEqual([['known', null]]);
    expect(await broughtIn()).toEqual([]);
  });

  test('is of somebody who was replaced', async () => {
    await replaceTomasz();
    await done(inviteColleague(marit, pia('tomasz+page@hallowmere.example')));
    expect(await askedFor()).toEqual([['asked', 'replaced']]);
    expect(await broughtIn()).toEqual([]);
  });
});
