/* A contact brings in a colleague: who is mailed at once, about whom we are asked first, and how many there may be. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { keepReminderLink, remindersUrl } from '~/auth/contact/reminder-link.server';
import { addContact } from '~/commands/contact/add-contact.server';
import { inviteColleague, leaveColleagueOut, letColleagueIn } from '~/commands/contact/bring-in.server';
import { stopReminders } from '~/commands/contact/stop-reminders.server';
import { revokeLink } from '~/commands/contact/welcome-links.server';
import { saveColleagues } from '~/commands/workspace/save-settings.server';
import type { ColleagueRule } from '~/domain/contact/colleague-domain';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
let id: string;
let marit: ContactActor;
let sent: Outgoing[] = [];

beforeAll(async () => {
  home = await oneWorkspace();
});

beforeEach(async () => {
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

const pia = (more: { name?: string; email?: string } = {}) => ({
  name: 'Pia Holm',
  email: 'pia@hallowmere.example',
  ...more,
});

const codeOf = async (outcome: Promise<Outcome<unknown>>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const named = async (name: string) =>
  (await loadContacts(db(), home.workspaceId, id)).find((one) => one.name === name);

const eventsOf = async () => {
  const rows = await db()
    .selectFrom('events')
    .select('kind')
    .where('onboarding_id', '=', id)
    .orderBy('id')
    .execute();
  return rows
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('colleague_') && kind !== 'colleague_reminded');
};

const kinds = () => sent.map(({ kind }) => kind).sort();

describe('whom the workspace lets in', () => {
  const allow = (colleagueRule: ColleagueRule, colleagueDomains: string[] = []) =>
    done(saveColleagues(home.hanne, { colleagueRule, colleagueDomains }));
  afterEach(() => allow('on_record'));
  const outcomeOf = async (email: string) => {
    await done(inviteColleague(marit, pia({ email })));
    const row = await db()
      .selectFrom('colleague_invitations')
      .select(['outcome', 'held_because'])
      .where('onboarding_id', '=', id)
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    return [row.outcome, row.held_because];
  };

  test('is by default who has an address at a domain on record', async () => {
    expect(await outcomeOf('pia@hallowmere.example')).toEqual(['brought_in', null]);
    expect(await outcomeOf('pia@parent.example')).toEqual(['asked', 'domain']);
  });

  test('are those at named domains as well, and nobody at others', async () => {
    await allow('these_too', ['parent.example']);
    expect(await outcomeOf('pia@parent.example')).toEqual(['brought_in', null]);
    expect(await outcomeOf('pia@sub.parent.example')).toEqual(['asked', 'domain']);
    await allow('on_record', ['parent.example']);
    expect(await outcomeOf('per@parent.example')).toEqual(['brought_in', null]);
  });

  test('may be nobody before we looked, and no mail leaves', async () => {
    await allow('nobody', ['parent.example']);
    expect(await outcomeOf('pia@hallowmere.example')).toEqual(['asked', 'everybody']);
    expect(await outcomeOf('pia@parent.example')).toEqual(['asked', 'everybody']);
    await deliver();
    expect(kinds()).toEqual(['colleague_brought_in', 'colleague_brought_in']);
  });
});

describe('a colleague at a domain of the customer’s', () => {
  test('is mailed a link of their own, in the name of whoever asked, with replies to the host, who is told', async () => {
    const before = (await loadReview(db(), home.workspaceId, id)).shown;
    await done(inviteColleague(marit, pia()));
    await deliver();
    expect(kinds()).toEqual(['colleague_brought_in', 'colleague_invitation']);
    const letter = sent.find((one) => one.kind === 'colleague_invitation');
    expect(letter?.to).toContain('pia@hallowmere.example');
    expect(letter?.from).toMatch(/^"Marit Lindqvist via /);
    expect(letter?.replyTo?.join()).toContain(home.ines.name);
    expect(letter?.text).toMatch(/\/welcome\/[0-9a-z]{32}/);
    const news = sent.find((one) => one.kind === 'colleague_brought_in');
    expect(news?.text).toContain('brought in Pia Holm');
    expect(news?.text).not.toMatch(/\/welcome\//);
    expect(await eventsOf()).toEqual(['colleague_brought_in']);
    // Nothing is published by it.
    expect((await loadReview(db(), home.workspaceId, id)).shown).toEqual(before);
  });

  test('asked for twice is asked for once, and one who is there already gets nothing, with the same answer', async () => {
    const first = await done(inviteColleague(marit, pia()));
    expect(await done(inviteColleague(marit, pia({ email: 'pia@hallowmere.example' })))).toEqual(first);
    const tomasz = await contactOf(home, id, 'Tomasz');
    expect(await codeOf(inviteColleague(tomasz, pia()))).toBe('done');
    expect(await codeOf(inviteColleague(marit, pia({ email: 'tomasz@hallowmere.example' })))).toBe('done');
    await deliver();
    expect(kinds()).toEqual(['colleague_brought_in', 'colleague_invitation']);
    expect(
      (await loadContacts(db(), home.workspaceId, id)).filter((one) => one.name === 'Pia Holm'),
    ).toHaveLength(1);
  });

  test('is revoked by the host, and mail on its way never leaves', async () => {
    await done(inviteColleague(marit, pia()));
    const contact = await named('Pia Holm');
    await done(revokeLink(home.ines, id, contact?.id ?? ''));
    await deliver();
    expect(kinds()).toEqual(['colleague_brought_in']);
  });
});

describe('a colleague whom we know and never introduced', () => {
  const noted = (email: string) =>
    done(
      addContact(home.sam, id, {
        words: { kind: 'person', fields: { name: 'Pia-Maria Holm', title: '', does: '', email } },
        heardWhere: '',
        note: '',
        person: { parts: [], noMailReason: null },
      }),
    );

  test('is mailed a link as well, and stays one person', async () => {
    await noted('Pia@hallowmere.example');
    await done(inviteColleague(marit, pia()));
    await deliver();
    expect(kinds()).toEqual(['colleague_brought_in', 'colleague_invitation']);
    expect(await named('Pia Holm')).toBeUndefined();
    expect(await eventsOf()).toEqual(['colleague_brought_in']);
  });

  test('is a question to the host where anybody else is, and let in as the same person', async () => {
    await noted('pia@gmail.com');
    const asked = await done(inviteColleague(marit, pia({ email: 'pia@gmail.com' })));
    await deliver();
    expect(kinds()).toEqual(['colleague_brought_in']);
    await done(letColleagueIn(home.ines, id, asked.id));
    await deliver();
    expect(kinds()).toEqual(['colleague_brought_in', 'colleague_invitation']);
    expect(await named('Pia Holm')).toBeUndefined();
  });
});

describe('anybody else', () => {
  test('is a question to the host, and no mail leaves before it is answered', async () => {
    const asked = await done(inviteColleague(marit, pia({ email: 'pia@elsewhere.example' })));
    await deliver();
    expect(kinds()).toEqual(['colleague_brought_in']);
    expect(sent[0]?.text).toContain('Nothing was mailed');
    expect(await named('Pia Holm')).toBeUndefined();
    expect(await codeOf(letColleagueIn(home.sam, id, asked.id))).toBe('not_allowed');
    const { olga } = await workspaceNextDoor();
    expect(await codeOf(letColleagueIn(olga, id, asked.id))).toBe('not_found');
    sent = [];
    expect(await codeOf(letColleagueIn(home.ines, id, asked.id))).toBe('done');
    expect(await codeOf(letColleagueIn(home.ines, id, asked.id))).toBe('done');
    await deliver();
    expect(kinds()).toEqual(['colleague_invitation']);
    expect(await eventsOf()).toEqual(['colleague_asked_for', 'colleague_let_in']);
    expect(await codeOf(leaveColleagueOut(home.ines, id, asked.id))).toBe('already_resolved');
  });

  test('left out stays out, also when asked for again', async () => {
    const asked = await done(inviteColleague(marit, pia({ email: 'pia@elsewhere.example' })));
    await done(leaveColleagueOut(home.ines, id, asked.id));
    expect(await done(inviteColleague(marit, pia({ email: 'pia@elsewhere.example' })))).toEqual(asked);
    await deliver();
    expect(sent).toEqual([]);
    expect(await named('Pia Holm')).toBeUndefined();
  });

  test('has a mailbox where everybody may have one: the domain says nothing, though it is on record', async () => {
    const input = {
      words: { kind: 'person', fields: { name: 'Piet Claes', title: '', does: '', email: 'piet@gmail.com' } },
      heardWhere: '',
      note: '',
      person: { parts: [], noMailReason: null },
    } as const;
    await done(addContact(home.sam, id, { ...input, person: { parts: [], noMailReason: null } }));
    await done(inviteColleague(marit, pia({ email: 'pia@gmail.com' })));
    expect(await eventsOf()).toEqual(['colleague_asked_for']);
  });

  test('who asked for no mail gets none, whoever lets them in', async () => {
    const other = await introduced(home);
    const { id: tomasz } = await contactOf(home, other, 'Tomasz');
    await transact(db(), (trx) => keepReminderLink(trx, home.workspaceId, tomasz));
    await done(stopReminders(remindersUrl(tomasz).split('/').at(-1) ?? ''));
    const third = await introduced(home);
    const elsewhere = await contactOf(home, third, 'Marit');
    // There nobody has that address any more.
    await db()
      .updateTable('contacts')
      .set({ email: 'spare@hallowmere.example' })
      .where('onboarding_id', '=', third)
      .where('name', 'like', 'Tomasz%')
      .execute();
    const asked = await done(inviteColleague(elsewhere, pia({ email: 'tomasz@hallowmere.example' })));
    expect(await codeOf(letColleagueIn(home.ines, third, asked.id))).toBe('recipient_unreachable');
    sent = [];
    await deliver();
    expect(kinds().filter((kind) => kind === 'colleague_invitation')).toEqual([]);
  });
});

test('a few a day, and not more', async () => {
  for (const n of [1, 2, 3, 4, 5])
    await done(inviteColleague(marit, pia({ email: `p${n}@hallowmere.example` })));
  expect(await codeOf(inviteColleague(marit, pia({ email: 'p6@hallowmere.example' })))).toBe(
    'too_many_tries',
  );
  await deliver();
  expect(kinds().filter((kind) => kind === 'colleague_invitation')).toHaveLength(5);
});
