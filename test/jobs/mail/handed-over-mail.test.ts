/*
 * Somebody leaves in the middle of each stage, with mail on its way, and the story goes on: nothing goes to them or in
 * their name any more, and the customer's page and the answers to our mail lead to whoever has it now. The table that
 * this walks through is printed with SHOW_TABLE=1.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { claimDue, loadClaimed } from '#db/mail/claims.server';
import { setDisabled } from '#db/member/members.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { takeBackHandoff } from '~/commands/handoff/take-back-handoff.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { scheduleIntroduction } from '~/commands/introduction/schedule-introduction.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { confirmReceipt, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import type { NoticeKind } from '~/domain/mail/notice';
import type { MemberActor } from '~/domain/onboarding/access';
import { isOver, type OwnedPart } from '~/domain/onboarding/hand-over';
import type { Stage } from '~/domain/onboarding/onboarding';
import { sendScheduledDue } from '~/jobs/introduction/send-scheduled.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { isStillOwed } from '~/jobs/mail/still-owed.server';
import { welcomePage } from '~/queries/welcome/welcome.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { emailOf, type Home, oneWorkspace } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import {
  accepted,
  contactOf,
  done,
  handedOver,
  introduced,
  published,
  shownPoint,
} from '../../support/story/hallowmere';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

type Pair = { sam: MemberActor; ines: MemberActor };
type Row = Record<'stage' | 'leaves' | 'waited' | 'before' | 'after', string>;

/** What says who handed over, who did something before, or what stands in an agreement as it was signed. */
const TELLS_WHO_DID: NoticeKind[] = [
  'host_changed',
  'onboarding_handed_over',
  'handoff_received',
  'handoff_returned',
  'handoff_accepted',
  'guide_published',
  'agreement',
];

const table: Row[] = [];
let home: Home;
let sent: Outgoing[] = [];
let days = 0;

beforeAll(async () => {
  home = await oneWorkspace();
});

afterAll(() => {
  if (process.env.SHOW_TABLE) process.stdout.write(`${asMarkdown(table)}\n`);
});

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

/** A week later, at this hour: whatever waited for a morning or was gathered has left. */
async function aWeekLater(): Promise<void> {
  days += 7;
  for (const hours of [0, 4, 8, 12, 16, 20]) {
    await shiftClock(`${days} days ${hours} hours`);
    await sendScheduledDue();
    await deliverDue(accepting);
  }
  days += 1;
}

/** In words that name both of ours, as people write them. */
async function introduction({ sam, ines }: Pair, id: string) {
  const contacts = await loadContacts(db(), sam.workspaceId, id);
  const [rep, host] = [sam, ines].map(({ name }) => name.split(' ')[0]);
  return {
    why: `I asked for ${host} because ${host} has brought two bakery groups live.`,
    subject: `Meet ${host}`,
    opening: `Thank you for choosing us. ${ines.name} takes over from ${rep}.`,
    closing: `Tell ${host} where we got it wrong. Yours, ${sam.name}`,
    contactIds: contacts.filter((one) => !one.noMailReason).map((one) => one.id),
  };
}

async function accept({ ines }: Pair, id: string): Promise<void> {
  const statements = await loadStatements(db(), ines.workspaceId, id);
  const promises = statements.filter((one) => one.kind === 'promise');
  const judgements = promises.map((one) => ({
    statementId: one.id,
    wordingId: one.wording.id,
    verdict: 'deliverable' as const,
    note: '',
  }));
  await done(confirmReceipt(ines, id, judgements));
}

async function correct(pair: Pair, id: string): Promise<void> {
  const marit = await contactOf(pair, id, 'Marit');
  const { words, ...item } = await shownPoint(pair, id, 'training days');
  if (words.kind !== 'promise') throw new Error('It is a promise.');
  const said = { ...words, fields: { ...words.fields, text: 'Three training days in our kitchen' } };
  await done(correctStatement(marit, item, { words: said, note: '' }));
}

async function answer({ ines }: Pair, id: string): Promise<void> {
  const { answers } = await loadReview(db(), ines.workspaceId, id);
  const open = answers.find((one) => one.kind === 'corrected' && !one.resolution);
  if (open) await done(resolveCorrection(ines, id, open.id, { outcome: 'adopted', line: '' }));
}

async function sign(pair: Pair, id: string): Promise<void> {
  const marit = await contactOf(pair, id, 'Marit');
  const { shown } = await loadReview(db(), pair.ines.workspaceId, id);
  await done(confirmAndSign(marit, 'Marit Lindqvist', shown));
}

/** What leads from a stage to the next, done by whoever has it. */
const NEXT: [from: Stage, step: (pair: Pair, id: string) => Promise<unknown>][] = [
  ['recording', ({ sam }, id) => done(submitHandoff(sam, id))],
  ['returned', ({ sam }, id) => done(submitHandoff(sam, id, 'All 23 of them.'))],
  ['submitted', accept],
  ['accepted', ({ ines }, id) => done(publishGuide(ines, id, () => 'Hello Marit.'))],
  ['published', async (pair, id) => done(sendIntroduction(pair.sam, id, await introduction(pair, id)))],
  ['introduced', correct],
  [
    'checking',
    async (pair, id) => {
      await answer(pair, id);
      await sign(pair, id);
    },
  ],
];

const stageOf = async (id: string): Promise<Stage> =>
  (await db().selectFrom('onboardings').select('stage').where('id', '=', id).executeTakeFirstOrThrow()).stage;

async function goOn(pair: Pair, id: string): Promise<void> {
  for (;;) {
    const stage = await stageOf(id);
    const next = NEXT.find(([from]) => from === stage);
    if (!next) return;
    await next[1](pair, id);
  }
}

async function introducedBy(pair: Pair): Promise<string> {
  const id = await published(pair);
  await done(sendIntroduction(pair.sam, id, await introduction(pair, id)));
  return id;
}

/** An onboarding at each moment, with its mail still on its way. */
const AT: Record<string, (pair: Pair) => Promise<string>> = {
  recording: async (pair) => {
    const id = await handedOver(pair);
    await done(takeBackHandoff(pair.sam, id));
    return id;
  },
  submitted: (pair) => handedOver(pair),
  returned: async (pair) => {
    const id = await handedOver(pair);
    await done(returnHandoff(pair.ines, id, [], { reasons: ['goal'], words: 'Of which shops?' }));
    return id;
  },
  accepted: (pair) => accepted(pair),
  published: (pair) => published(pair),
  'published, introduction set': async (pair) => {
    const id = await published(pair);
    const goesAt = new Date(Date.now() + (days * 24 + 26) * 3_600_000);
    const timing = { goesAt, timeZone: 'Europe/Brussels' };
    await done(scheduleIntroduction(pair.sam, id, await introduction(pair, id), timing));
    return id;
  },
  introduced: (pair) => introducedBy(pair),
  'introduced by phone': (pair) => introduced(pair, undefined, 'phone'),
  checking: async (pair) => {
    const id = await introducedBy(pair);
    await deliverDue(accepting);
    await correct(pair, id);
    return id;
  },
  'checking, answered': async (pair) => {
    const id = await introducedBy(pair);
    await correct(pair, id);
    await answer(pair, id);
    return id;
  },
  settled: async (pair) => {
    const id = await introducedBy(pair);
    await sign(pair, id);
    return id;
  },
};

async function waitingMail(id: string): Promise<{ kind: string; text: string }[]> {
  const rows = await db()
    .selectFrom('notices as n')
    .leftJoin('members as m', 'm.id', 'n.recipient_id')
    .leftJoin('contacts as c', 'c.id', 'n.recipient_id')
    .select(['n.kind', 'n.message', 'm.name as member', 'c.name as contact'])
    .where('n.onboarding_id', '=', id)
    .where('n.state', '=', 'queued')
    .orderBy('n.id')
    .execute();
  return rows.map(({ kind, message, member, contact }) => ({
    kind,
    text: message ? routeOf(message) : `${member ?? contact ?? ''}, not written yet`,
  }));
}

async function waitingFor(id: string, member: MemberActor): Promise<NoticeKind[]> {
  const rows = await db()
    .selectFrom('notices')
    .select('kind')
    .where('onboarding_id', '=', id)
    .where('recipient_id', '=', member.id)
    .where('state', '=', 'queued')
    .orderBy('kind')
    .execute();
  return rows.map((row) => row.kind);
}

const firstName = (address: string) => /"(\w+)/.exec(address)?.[1] ?? address;
const routeOf = ({ from, to, replyTo }: Pick<Outgoing, 'from' | 'to' | 'replyTo'>): string =>
  `${firstName(from)} → ${firstName(to)} (answers: ${replyTo.map(firstName).join(', ')})`;

const listed = (lines: string[]): string => [...new Set(lines)].join('; ') || 'nothing';

/** The page as Marit reads it. */
async function pageOf(pair: Pair, id: string) {
  const actor = await contactOf(pair, id, 'Marit');
  const session = { id: actor.id, actor, startedAt: new Date() };
  return welcomePage(session as never);
}

const MOMENTS = Object.keys(AT);
const LEAVES: [moment: string, part: OwnedPart][] = [
  ...MOMENTS.map((moment): [string, OwnedPart] => [moment, 'host']),
  ...['recording', 'published, introduction set', 'introduced', 'checking'].map(
    (moment): [string, OwnedPart] => [moment, 'rep'],
  ),
];

describe('somebody leaves', () => {
  test.each(LEAVES)('while it is %s: its %s', { timeout: 240_000 }, async (moment, part) => {
    const isHost = part === 'host';
    const leaver = await colleague(home, isHost ? 'Lena Brandt' : 'Lars Holm', isHost ? 'cs' : 'sales');
    const heir = await colleague(home, isHost ? 'Mireille Okafor' : 'Jonas Weber', isHost ? 'cs' : 'sales');
    const was: Pair = isHost ? { sam: home.sam, ines: leaver } : { sam: leaver, ines: home.ines };
    const is: Pair = isHost ? { sam: home.sam, ines: heir } : { sam: heir, ines: home.ines };
    const id = await AT[moment]?.(was);
    if (!id) throw new Error(`Nobody says what ${moment} is.`);
    await freezeDue();
    const waited = await waitingMail(id);
    const before = [...sent.splice(0).map(routeOf), ...waited.map((one) => one.text)];

    const stage = await stageOf(id);
    const theirs = (await waitingFor(id, leaver)).filter((kind) => !isOver(kind, stage));
    const handed = { part, fromId: leaver.id, toId: heir.id, words: '', note: 'She leaves.' };
    await done(handOver(home.hanne, id, handed));
    expect(await waitingFor(id, leaver)).toEqual(['onboarding_handed_over']);
    expect(await waitingFor(id, heir)).toEqual(expect.arrayContaining(theirs));
    expect((await waitingMail(id)).filter((one) => one.text.includes('→'))).toEqual([]);
    await transact(db(), (trx) =>
      setDisabled(trx, { workspaceId: home.workspaceId, id: leaver.id }, new Date()),
    );
    sent = [];
    await deliverDue(accepting);
    await aWeekLater();
    await goOn(is, id);
    await aWeekLater();

    const mail = sent.splice(0);
    const address = await emailOf(leaver);
    const gone = firstName(`"${leaver.name}"`);
    const ofThem = mail.filter(({ from, to, replyTo }) =>
      [from, to, ...replyTo].some((one) => one.includes(gone) || one.includes(address)),
    );
    expect(ofThem.map(({ kind, ...one }) => `${kind}: ${routeOf(one)}`)).toEqual([]);
    const namesThem = mail.filter(
      ({ kind, text }) => !TELLS_WHO_DID.includes(kind as NoticeKind) && text.includes(gone),
    );
    expect(namesThem.map((one) => one.kind)).toEqual([]);
    expect(mail.some(({ to }) => to.includes(firstName(`"${heir.name}"`)))).toBe(true);
    expect(await stageOf(id)).toBe('settled');
    const page = await pageOf(is, id);
    expect(page?.host.name).toBe(is.ines.name);
    table.push({
      stage: moment,
      leaves: part,
      waited: listed(waited.map((one) => one.kind)),
      before: listed(before),
      after: listed(mail.map(routeOf)),
    });
  });
});

describe('mail of an introduction that waits for its provider', () => {
  test('leaves in the names of those who have it now, and asks a person where it may have left before', async () => {
    const leaver = await colleague(home, 'Lena Brandt', 'cs');
    const heir = await colleague(home, 'Mireille Okafor', 'cs');
    const id = await introduced({ sam: home.sam, ines: leaver });
    await freezeDue();
    const claims = await transact(db(), (trx) => claimDue(trx, 50));
    const claimed = (await loadClaimed(db(), claims)).filter((one) => one.onboardingId === id);
    const handed = { part: 'host' as const, fromId: leaver.id, toId: heir.id, words: '', note: '' };
    await done(handOver(home.hanne, id, handed));
    const [first, second] = claimed.filter((one) => one.kind === 'introduction');
    if (!first || !second) throw new Error('Two were introduced.');
    expect(first.message.replyTo.join()).toContain('Lena');
    expect(await isStillOwed(first)).toBe(false);
    expect(await isStillOwed({ ...second, claim: { ...second.claim, isFirst: false } })).toBe(false);
    const states = await db()
      .selectFrom('notices')
      .select(['id', 'state', 'message'])
      .where('id', 'in', [first.id, second.id])
      .execute();
    const byId = new Map(states.map((one) => [one.id, one]));
    expect(byId.get(first.id)).toMatchObject({ state: 'queued', message: null });
    expect(byId.get(second.id)).toMatchObject({ state: 'unsure' });
  });
});

/** A table for a note. */
function asMarkdown(rows: Row[]): string {
  const columns: [keyof Row, string][] = [
    ['stage', 'Stage'],
    ['leaves', 'Who leaves'],
    ['waited', 'What waited'],
    ['before', 'Who to whom, before'],
    ['after', 'Who to whom, after'],
  ];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([, name]) => name)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map(([column]) => row[column]))),
  ].join('\n');
}
