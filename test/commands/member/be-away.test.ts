/*
 * A host is away and a colleague stands in: who may, what comes to them meanwhile, what they may do, what customers read,
 * and that it ends by itself, with being back, and with leaving.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { turnClockTo } from '#demo/calendar.server';
import { beAway, beBack } from '~/commands/member/be-away.server';
import { changeRole } from '~/commands/member/change-role.server';
import { disableMember } from '~/commands/member/disable-member.server';
import { archiveOnboarding, closeOnboarding, reopenOnboarding } from '~/commands/onboarding/close.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { answerQuestion } from '~/commands/thread/answer-question.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { exportCustomer } from '~/commands/workspace/export.server';
import { dayOf } from '~/domain/clock/clock';
import { type MemberActor, mayInWorkspace } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { closingPage } from '~/queries/onboarding/closing.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { waitingCorrections } from '~/queries/review/corrections.server';
import { contactThread } from '~/queries/thread/contact-thread.server';
import { navCounts } from '~/queries/worklist/nav-counts.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { htmlOf, pageFor, sessionOf } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

const ZONE = 'Europe/Brussels';
const DAY_MS = 86_400_000;
let home: Home;
let mireille: MemberActor;
let sent: Outgoing[] = [];

beforeAll(async () => {
  home = await oneWorkspace();
  mireille = await colleague(home, 'Mireille Okafor', 'cs');
});
beforeEach(async () => {
  await turnClockTo(new Date());
  await done(beBack(home.ines));
  await deliverDue(accepting);
  sent = [];
});

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};
const codeOf = async (outcome: Promise<Outcome<unknown>>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};
/** So many days from today, as a day of the workspace. */
const inDays = (days: number) => dayOf(new Date(Date.now() + days * DAY_MS), ZONE);
const away = (from: number, until: number, standIn: MemberActor = mireille) =>
  codeOf(beAway(home.ines, { from: inDays(from), until: inDays(until), standInId: standIn.id }));

const corrected = async () => {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const { words, ...item } = await shownPoint(home, id, 'training days');
  if (words.kind !== 'promise') throw new Error('It is a promise.');
  const said = { ...words, fields: { ...words.fields, text: 'Three training days in our kitchen' } };
  await done(correctStatement(marit, item, { words: said, note: '' }));
  const { id: answer } = await db()
    .selectFrom('answers')
    .select('id')
    .where('onboarding_id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, marit, answer };
};

const waitingFor = async (onboardingId: string) => {
  const rows = await db()
    .selectFrom('notices')
    .select(['kind', 'recipient_id'])
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', 'corrections_waiting')
    .execute();
  return rows.map((row) => row.recipient_id);
};
const soon = () => turnClockTo(new Date(Date.now() + 3_600_000));

describe('somebody stands in', () => {
  test('who works here, in a role that fits, for days that are to come', async () => {
    const { piet } = await workspaceNextDoor();
    const gone = await colleague(home, 'Gone Already', 'cs');
    await done(disableMember(home.kofi, gone.id));
    expect(await away(0, 3, gone)).toBe('colleague_gone');
    expect(await away(0, 3, piet)).toBe('colleague_gone');
    expect(await away(0, 3, home.sam)).toBe('colleague_unfit');
    expect(await away(0, 3, home.ines)).toBe('has_it_already');
    expect(await away(3, 1)).toBe('days_turned_round');
    expect(await away(-3, -1)).toBe('days_over');
    expect(await away(0, 3)).toBe('done');
    expect(await away(0, 3)).toBe('done');
    const events = await db()
      .selectFrom('events')
      .select('details')
      .where('kind', '=', 'member_away')
      .where('actor_id', '=', home.ines.id)
      .execute();
    expect(events).toEqual([
      { details: { member: home.ines.id, standIn: mireille.id, from: inDays(0), until: inDays(3) } },
    ]);
  });

  test('and gets what waits for the host: the rows, the counts, the mail', async () => {
    expect(await away(0, 3)).toBe('done');
    const before = await navCounts(mireille);
    const { id } = await corrected();
    const reader = await memberFor(mireille);
    const list = await loadWorklist(reader, null);
    expect(list.rows.find((row) => row.id === id)).toMatchObject({ needsMe: true, isHost: true });
    expect(list.standsInFor).toEqual([{ name: 'Ines', until: inDays(3) }]);
    expect((await waitingCorrections(reader)).corrections.map((one) => one.onboardingId)).toContain(id);
    const after = await navCounts(mireille);
    expect([after.handoffs, after.corrections]).toEqual([before.handoffs + 1, before.corrections + 1]);
    expect(await waitingFor(id)).toEqual([mireille.id]);
    await soon();
    await deliverDue(accepting);
    const told = sent.filter((one) => one.kind === 'corrections_waiting');
    expect(told.map((one) => one.to)).toEqual([expect.stringContaining('Mireille Okafor')]);
  });

  test('and may what the host may there, which nobody else may', async () => {
    const { id, answer } = await corrected();
    const adopt = (actor: MemberActor) =>
      codeOf(resolveCorrection(actor, id, answer, { outcome: 'adopted', line: '' }));
    expect(await adopt(mireille)).toBe('not_allowed');
    expect(await away(0, 3)).toBe('done');
    expect(await adopt(await colleague(home, 'Teun Vermeer', 'cs'))).toBe('not_allowed');
    expect(await adopt(mireille)).toBe('done');
  });

  test('and hands nothing on for good, to themselves or to anybody', async () => {
    const id = await introduced(home);
    expect(await away(0, 3)).toBe('done');
    const teun = await colleague(home, 'Teun Willing', 'cs');
    const give = (actor: MemberActor, to: MemberActor, from = home.ines) =>
      codeOf(handOver(actor, id, { part: 'host', fromId: from.id, toId: to.id, words: '', note: '' }));
    expect(await give(mireille, mireille)).toBe('not_allowed');
    expect(await give(mireille, teun)).toBe('not_allowed');
    expect((await onboardingPage(await memberFor(mireille), id))?.mayHandOver).toBe(false);
    expect(await give(home.ines, teun)).toBe('done');
    expect(await give(home.hanne, home.ines, teun)).toBe('done');
  });

  test('and closes, opens again, archives, takes a copy of and deletes nothing, as long as their own role doesn’t let them', async () => {
    const id = await introduced(home);
    expect(await away(0, 3)).toBe('done');
    const close = (actor: MemberActor) =>
      codeOf(closeOnboarding(actor, id, { reason: 'fell_through', words: '' }));
    const page = await onboardingPage(await memberFor(mireille), id);
    expect([page?.mayClose, page?.mayExport]).toEqual([false, false]);
    expect(await close(mireille)).toBe('not_allowed');
    expect(await codeOf(exportCustomer(mireille, id))).toBe('not_allowed');
    expect(await close(home.ines)).toBe('done');
    expect(await codeOf(archiveOnboarding(mireille, id))).toBe('not_allowed');
    expect(await codeOf(exportCustomer(home.ines, id))).toBe('done');
    expect(await codeOf(archiveOnboarding(home.ines, id))).toBe('done');
    expect((await closingPage(await memberFor(mireille), id))?.mayClose).toBe(false);
    expect(await codeOf(reopenOnboarding(mireille, id, 'They called.'))).toBe('not_allowed');
    expect((await closingPage(await memberFor(home.ines), id))?.mayClose).toBe(true);
    expect(await codeOf(reopenOnboarding(home.ines, id, 'They called.'))).toBe('done');
    expect(mayInWorkspace('cs', 'delete_onboarding', { isDemo: false, sendsMail: false })).toBe(false);
  });

  test('and not two for one another on the same days', async () => {
    const back = (from: number, until: number) =>
      codeOf(beAway(mireille, { from: inDays(from), until: inDays(until), standInId: home.ines.id }));
    expect(await away(2, 4)).toBe('done');
    expect(await back(0, 2)).toBe('away_for_one_another');
    expect(await back(4, 6)).toBe('away_for_one_another');
    expect(await back(3, 3)).toBe('away_for_one_another');
    expect(await back(5, 6)).toBe('done');
    expect(await away(2, 5)).toBe('away_for_one_another');
    expect(await away(2, 5, await colleague(home, 'Teun Third', 'cs'))).toBe('done');
    expect(await back(3, 6)).toBe('done');
    await done(beBack(mireille));
  });

  test('and is named on the customer’s page, with the day until which', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    expect(await away(0, 3)).toBe('done');
    const html = htmlOf(await pageFor(marit));
    expect(html).toMatch(/Ines is away until \w+day \d+ \w+\./);
    expect(html).toContain('Mireille Okafor</a> answers you.');
  });

  test('and is whom the page leads to, by mail, phone and a time of theirs, also once it is closed', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    const link = 'https://calendar.example/mireille';
    await db()
      .updateTable('members')
      .set({ phone: '+32 2 555 01 02', booking_link: link })
      .where('id', '=', mireille.id)
      .execute();
    const ways = async () => {
      const html = htmlOf(await pageFor(marit));
      return [...html.matchAll(/href="(mailto:[^"]+|tel:[^"]+|https:\/\/calendar[^"]+)"/g)].map(
        ([, way]) => way,
      );
    };
    const before = await ways();
    expect(before).not.toContain(link);
    expect(await away(0, 3)).toBe('done');
    const { email } = await memberFor(mireille);
    for (const isClosed of [false, true]) {
      if (isClosed) await done(closeOnboarding(home.ines, id, { reason: 'on_hold', words: '' }));
      const html = htmlOf(await pageFor(marit));
      expect(html).toMatch(/Ines is away until \w+day \d+ \w+\./);
      expect(html).toContain(`Email Mireille`);
      expect([...new Set(await ways())].sort()).toEqual([link, `mailto:${email}`, 'tel:+3225550102'].sort());
      expect(html.includes('How the next weeks go')).toBe(!isClosed);
    }
  });

  test('and what they answer goes in their name, while other mail of the host’s also reaches them', async () => {
    const { id, marit, answer } = await corrected();
    const { statementId } = await shownPoint(home, id, 'training days');
    expect(await away(0, 3)).toBe('done');
    await soon();
    await deliverDue(accepting);
    const received = sent.find((one) => one.kind === 'corrections_received');
    const { email } = await memberFor(mireille);
    const hosts = await memberFor(home.ines);
    expect(received?.from).toContain('Ines Duarte');
    expect(received?.replyTo.join()).toMatch(new RegExp(`${email}.*${hosts.email}`));
    await done(resolveCorrection(mireille, id, answer, { outcome: 'adopted', line: 'Gladly.' }));
    await done(askQuestion(marit, statementId, 'May the night shift come, too?'));
    const asked = await db()
      .selectFrom('messages')
      .select('number')
      .where('place_id', '=', statementId)
      .executeTakeFirstOrThrow();
    await done(
      answerQuestion(mireille, id, statementId, { words: 'Yes, on the second day.', seen: asked.number }),
    );
    await turnClockTo(new Date(Date.now() + 2 * 3_600_000));
    await deliverDue(accepting);
    for (const kind of ['corrections_answered', 'questions_answered']) {
      const told = sent.find((one) => one.kind === kind);
      expect(told?.from).toContain('Mireille Okafor');
      expect(told?.replyTo).toEqual([expect.stringContaining(email)]);
      expect(told?.text).toMatch(/Mireille, while Ines is away until \w+day \d+ \w+/);
    }
  });

  test('and is whom customers ask', async () => {
    const { id, marit } = await corrected();
    const { statementId } = await shownPoint(home, id, 'training days');
    const session = await sessionOf(marit);
    expect((await contactThread(session, statementId, null))?.host.firstName).toBe('Ines');
    expect(await away(0, 3)).toBe('done');
    expect((await contactThread(session, statementId, null))?.host.firstName).toBe('Mireille');
    const html = htmlOf(await pageFor(marit));
    expect(html).toContain('With Mireille');
    expect(html).not.toContain('With Ines');
  });
});

describe('it is over', () => {
  const standsIn = async () => (await loadWorklist(await memberFor(mireille), null)).standsInFor.length;

  test('by itself, with the last day of the workspace, and not before the first', async () => {
    expect(await away(2, 3)).toBe('done');
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    const namedOn = async (days: number) => {
      await turnClockTo(new Date(Date.now() + days * DAY_MS));
      return [await standsIn(), (await pageFor(marit)).away?.firstName ?? null];
    };
    expect(await namedOn(1)).toEqual([0, null]);
    expect(await namedOn(2)).toEqual([1, 'Mireille']);
    expect(await namedOn(3)).toEqual([1, 'Mireille']);
    expect(await namedOn(4)).toEqual([0, null]);
  });

  test('when they are back early, and the next mail is theirs', async () => {
    expect(await away(0, 3)).toBe('done');
    expect(await codeOf(beBack(home.ines))).toBe('done');
    expect(await standsIn()).toBe(0);
    const { id } = await corrected();
    expect(await waitingFor(id)).toEqual([home.ines.id]);
  });

  test('when whoever stands in is given a role that may not, and doesn’t come back with another', async () => {
    const teun = await colleague(home, 'Teun Selling', 'cs');
    expect(await away(0, 3, teun)).toBe('done');
    const { id, marit, answer } = await corrected();
    const adopt = () => codeOf(resolveCorrection(teun, id, answer, { outcome: 'adopted', line: '' }));
    await done(changeRole(home.kofi, teun.id, 'lead'));
    expect((await pageFor(marit)).away?.firstName).toBe('Teun');
    await done(changeRole(home.kofi, teun.id, 'sales'));
    expect(await adopt()).toBe('not_allowed');
    expect((await pageFor(marit)).away).toBeNull();
    expect(await waitingFor((await corrected()).id)).toEqual([home.ines.id]);
    await done(changeRole(home.kofi, teun.id, 'cs'));
    expect(await adopt()).toBe('not_allowed');
  });

  test('for whoever has such a role all the same, wherever it is asked', async () => {
    const teun = await colleague(home, 'Teun Sold', 'cs');
    expect(await away(0, 3, teun)).toBe('done');
    const { id, answer } = await corrected();
    await db().updateTable('members').set({ role: 'sales' }).where('id', '=', teun.id).execute();
    const adopt = resolveCorrection(teun, id, answer, { outcome: 'adopted', line: '' });
    expect(await codeOf(adopt)).toBe('not_allowed');
    expect((await loadWorklist(await memberFor(teun), null)).standsInFor).toEqual([]);
  });

  test('not when whoever is away is given another role: their customers are theirs', async () => {
    expect(await away(0, 3)).toBe('done');
    await done(changeRole(home.kofi, home.ines.id, 'sales'));
    expect(await standsIn()).toBe(1);
    await done(changeRole(home.kofi, home.ines.id, 'cs'));
  });

  test('when whoever stands in leaves', async () => {
    const teun = await colleague(home, 'Teun Standing', 'cs');
    expect(await away(0, 3, teun)).toBe('done');
    await done(disableMember(home.kofi, teun.id));
    const { id, marit } = await corrected();
    expect(await waitingFor(id)).toEqual([home.ines.id]);
    expect((await pageFor(marit)).away).toBeNull();
  });
});
