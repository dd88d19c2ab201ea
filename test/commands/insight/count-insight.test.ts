/*
 * What onboardings add to the figures: counted from what happened to them, once, moved when they go to somebody else and
 * taken away when they go; and the sums by week are the sums of what stands with each.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { factsAfter, noteForInsight, saveCounted } from '#db/insight/insight-facts.server';
import { removeOnboarding } from '#db/onboarding/erased.server';
import { noteBegun } from '#db/starting-point/begun-parts.server';
import { loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { turnClockTo } from '#demo/calendar.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { askFreshLink } from '~/commands/contact/ask-fresh-link.server';
import { openWelcome } from '~/commands/contact/welcome-links.server';
import { describeCompany } from '~/commands/customer/describe-company.server';
import { mergeCustomers } from '~/commands/customer/merge-customers.server';
import { countInsight, rebuildInsight } from '~/commands/insight/count-insight.server';
import { hearOfMail } from '~/commands/mail/hear-of-mail.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { notePromise } from '~/commands/promise/note-outcome.server';
import { returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { confirmStatement, correctStatement } from '~/commands/review/review-statement.server';
import { markStep } from '~/commands/step/mark-step.server';
import { UNKNOWN_COMPANY } from '~/domain/customer/company';
import type { MemberActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { testKind, useDatabase } from '../../support/database/database';
import { type Home, twoWorkspaces } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, handedOver, introduced, shownPoint } from '../../support/story/hallowmere';
import { publishedPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let leila: MemberActor;
let id: string;

beforeAll(async () => {
  ({ home } = await twoWorkspaces());
  leila = await colleague(home, 'Leila Haddad', 'sales');
  id = await introduced(home);
});

const tallyOf = async (onboardingId: string) =>
  (
    await db()
      .selectFrom('insight_facts')
      .select('tally')
      .where('onboarding_id', '=', onboardingId)
      .executeTakeFirst()
  )?.tally;

type Sum = { part: string; id: string; span: string; name: string; sum: number; held: number | null };

/** What stands in the sums, beside what stands with each onboarding. */
async function sumsAndFacts() {
  const { rows } = await sql<Sum>`
    with facts as (
      select p.part, p.id, s.span, date_trunc(s.span, f.signed_on::timestamp)::date as starts_on, t.key as name, sum(t.value::integer)::integer as sum
      from insight_facts f
      cross join (values ('week'), ('month')) as s (span)
      cross join lateral (values
        ('all', f.workspace_id::text), ('rep', f.rep_member_id::text), ('host', f.host_member_id::text),
        ('starting_point', f.starting_point_id::text), ('segment', f.segment)) as p (part, id)
      cross join lateral jsonb_each_text(f.tally) t
      where p.id is not null and (not starts_with(t.key, 'step/') or p.part = 'starting_point')
      group by 1, 2, 3, 4, 5
    ), sums as (
      select w.part, w.part_id as id, w.span, w.starts_on, t.key as name, t.value::integer as held
      from insight_sums w cross join lateral jsonb_each_text(w.tally) t
    )
    select part, id, span, name, sum, held from facts full join sums using (part, id, span, starts_on, name)
    order by 1, 2, 3, 4`.execute(db());
  return rows;
}

const differing = async () => (await sumsAndFacts()).filter((row) => row.sum !== row.held);

test('what happened is counted once, however often it is asked for', async () => {
  expect(await tallyOf(id)).toEqual({});
  expect(await countInsight()).toBe(1);
  expect(await countInsight()).toBe(0);
  expect(await tallyOf(id)).toEqual({
    onboardings: 1,
    'took/handed_over/0': 1,
    'took/accepted/0': 1,
    'has_limit/accepted': 1,
    'in_time/accepted': 1,
    'took/introduced/0': 1,
    'has_limit/introduced': 1,
    'in_time/introduced': 1,
    accepted: 1,
    accepted_at_once: 1,
    'judged/deliverable': 2,
    'promises/open': 2,
    'pages/unopened': 2,
  });
  expect(await differing()).toEqual([]);
  expect((await sumsAndFacts()).length).toBeGreaterThan(30);
});

test('what the customer says, what comes back and what came of promises is counted anew', async () => {
  const marit = await contactOf(home, id, 'Marit');
  const days = await shownPoint(home, id, 'training days');
  await done(confirmStatement(marit, await shownPoint(home, id, 'Less bread')));
  if (days.words.kind === 'promise')
    await done(
      correctStatement(marit, days, {
        words: { kind: 'promise', fields: { ...days.words.fields, text: 'Three training days' } },
        note: '',
      }),
    );
  await done(
    notePromise(home.ines, id, days.statementId, {
      outcome: 'kept',
      words: 'Held in May.',
      seen: 0,
      wordingId: days.wordingId,
    }),
  );
  const second = await handedOver(home, 'Amberley');
  await done(returnHandoff(home.ines, second, [], { reasons: ['promise', 'flags'], words: 'Which years?' }));
  expect(await countInsight()).toBe(2);
  expect(await tallyOf(id)).toMatchObject({
    'answered/goal': 1,
    'answered/promise': 1,
    'corrected/promise': 1,
    'promises/kept': 1,
    'promises/open': 1,
  });
  expect(await tallyOf(second)).toMatchObject({
    returns: 1,
    'returned_for/promise': 1,
    'returned_for/flags': 1,
  });
  expect(await tallyOf(second)).not.toHaveProperty('accepted');
  expect(await differing()).toEqual([]);
});

test('who opened their page, who asked for another link, and what became of mail', async () => {
  const marit = await contactOf(home, id, 'Marit');
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', marit.id)
    .executeTakeFirstOrThrow();
  await done(openWelcome(tokenOf(link)));
  await askFreshLink(tokenOf(link));
  await deliverDue(async ({ idempotencyKey }) => ({
    outcome: 'accepted',
    providerId: `provider ${idempotencyKey}`,
  }));
  const mail = await db()
    .selectFrom('notices')
    .select('provider_id as providerId')
    .where('recipient_id', '=', marit.id)
    .where('provider_id', 'is not', null)
    .executeTakeFirstOrThrow();
  const report = { noticeId: null, providerId: mail.providerId ?? '', at: new Date(), reason: '' };
  await countInsight();
  await hearOfMail({ ...report, id: uuid(), kind: 'bounced' });
  expect(await countInsight()).toBe(1);
  expect(await tallyOf(id)).toMatchObject({
    'pages/opened': 1,
    'pages/unopened': 1,
    'pages/asked_anew': 1,
    'mail/bounced': 1,
  });
  expect(await differing()).toEqual([]);
});

test('steps that come from a starting point are counted under their keys, and summed up for it alone', async () => {
  await transact(db(), async (trx) => bringShipped(trx, home.workspaceId, await databaseNow(trx)));
  const [point] = await loadStartingPoints(db(), home.workspaceId);
  const of = { workspaceId: home.workspaceId, onboardingId: id };
  const path = await publishedPath(home.ines, id, home.ines.id);
  await db()
    .updateTable('onboardings')
    .set({ starting_version_id: point?.version.id ?? null })
    .where('id', '=', id)
    .execute();
  await transact(db(), async (trx) => {
    await noteBegun(trx, of, { what: 'step', key: 'files', id: path.files });
    await noteBegun(trx, of, { what: 'step', key: 'check', id: path.check });
  });
  await done(markStep(home.ines, id, path.files, { kind: 'done' }));
  await countInsight();
  expect(await tallyOf(id)).toMatchObject({
    'step/files/of': 1,
    'step/files/done': 1,
    'step/files/has_day': 1,
    'step/check/of': 1,
  });
  const sums = await db()
    .selectFrom('insight_sums')
    .select(['part', 'part_id'])
    .where('shelf', '=', 'steps')
    .execute();
  expect(sums).toEqual(Array(2).fill({ part: 'starting_point', part_id: point?.id }));
  expect(await differing()).toEqual([]);
  expect(await rebuildInsight()).toMatchObject({ wrong: 0, sums: { wrong: 0 } });
});

test('all onboardings of a company are counted under its segment, wherever it was said', async () => {
  const again = await handedOver(home, 'Amberley');
  await countInsight();
  const customerOf = async (of: string) =>
    (
      await db()
        .selectFrom('onboardings')
        .select('customer_id')
        .where('id', '=', of)
        .executeTakeFirstOrThrow()
    ).customer_id;
  const placedIn = async () =>
    (
      await db()
        .selectFrom('insight_facts')
        .select(['onboarding_id', 'segment'])
        .where('segment', 'is not', null)
        .orderBy('onboarding_id')
        .execute()
    ).map((row) => [row.onboarding_id, row.segment]);
  const inSegment = (segment: string) => ({ ...UNKNOWN_COMPANY, segment });
  await done(describeCompany(home.ines, id, inSegment('Group'), UNKNOWN_COMPANY));
  expect(await countInsight()).toBe(1);
  expect(await placedIn()).toEqual([[id, 'Group']]);
  expect(await differing()).toEqual([]);
  // One of the two is of a segment, and after they became one company both are.
  await done(mergeCustomers(home.kofi, await customerOf(again), await customerOf(id)));
  expect(await countInsight()).toBeGreaterThan(1);
  expect(await placedIn()).toContainEqual([again, 'Group']);
  const both = (await placedIn()).length;
  await done(describeCompany(home.ines, again, inSegment('Dental'), inSegment('Group')));
  expect(await countInsight()).toBe(both);
  expect(new Set((await placedIn()).map(([, segment]) => segment))).toEqual(new Set(['Dental']));
  expect(await differing()).toEqual([]);
  const held = (await sumsAndFacts()).filter(
    ({ part, name }) => part === 'segment' && name === 'onboardings',
  );
  expect(held).toMatchObject([
    { id: 'Dental', span: 'month', held: both },
    { id: 'Dental', span: 'week', held: both },
  ]);
  expect(await rebuildInsight()).toMatchObject({ wrong: 0, sums: { wrong: 0 } });
  await done(describeCompany(home.ines, again, UNKNOWN_COMPANY, inSegment('Dental')));
  await countInsight();
  expect(await placedIn()).toEqual([]);
  expect(await differing()).toEqual([]);
  await transact(db(), (trx) =>
    removeOnboarding(trx, { workspaceId: home.ines.workspaceId, onboardingId: again }),
  );
});

test('it moves to whoever takes it over, and goes when it is deleted', async () => {
  await done(
    handOver(home.hanne, id, { part: 'rep', toId: leila.id, fromId: home.sam.id, words: '', note: '' }),
  );
  await countInsight();
  const ofLeila = (await sumsAndFacts()).filter((row) => row.id === leila.id && row.name === 'onboardings');
  expect(ofLeila).toMatchObject([
    { span: 'month', sum: 1, held: 1 },
    { span: 'week', sum: 1, held: 1 },
  ]);
  expect(await differing()).toEqual([]);
  await transact(db(), (trx) =>
    removeOnboarding(trx, { workspaceId: home.ines.workspaceId, onboardingId: id }),
  );
  expect(await tallyOf(id)).toBeUndefined();
  expect((await sumsAndFacts()).filter((row) => row.id === leila.id)).toEqual([]);
  expect(await differing()).toEqual([]);
});

test('counting anew finds what stands otherwise than it happened, and puts it right', async () => {
  expect(await rebuildInsight()).toMatchObject({ onboardings: 1, waited: 0, wrong: 0, sums: { wrong: 0 } });
  await sql`update insight_sums set tally = jsonb_set(tally, '{onboardings}', '7')
    where part = 'all' and span = 'month' and shelf = 'counts'`.execute(db());
  expect((await differing()).map(({ name, held }) => [name, held])).toEqual([['onboardings', 7]]);
  expect(await rebuildInsight()).toMatchObject({ wrong: 0, sums: { wrong: 1 } });
  await sql`update insight_facts set tally = '{"onboardings": 2}'`.execute(db());
  await sql`delete from insight_sums`.execute(db());
  const { sums, ...rebuilt } = await rebuildInsight();
  expect(rebuilt).toEqual({ onboardings: 1, waited: 0, wrong: 1 });
  // Its times were held nowhere, so that what it moved is all of them.
  expect(sums).toEqual({ sums: 12, wrong: 6 });
  expect(await differing()).toEqual([]);
  await sql`delete from insight_facts`.execute(db());
  expect(await rebuildInsight()).toMatchObject({ onboardings: 1, waited: 1, wrong: 0 });
  expect(await differing()).toEqual([]);
  expect(await rebuildInsight()).toMatchObject({ waited: 0, wrong: 0, sums: { wrong: 0 } });
});

test('a limit that passes is counted although nothing happens, once, and not after it is closed', async () => {
  const waiting = await handedOver(home, 'Marlowe');
  await countInsight();
  const next = async () =>
    (
      await db()
        .selectFrom('insight_facts')
        .select('count_at')
        .where('onboarding_id', '=', waiting)
        .executeTakeFirstOrThrow()
    ).count_at;
  const acceptedBy = await next();
  if (!acceptedBy) throw new Error('Its handoff waits to be accepted');
  await turnClockTo(new Date(acceptedBy.getTime() - 60_000));
  expect(await countInsight()).toBe(0);
  expect(await tallyOf(waiting)).not.toHaveProperty('overdue/accepted');
  await turnClockTo(acceptedBy);
  expect(await countInsight()).toBeGreaterThan(0);
  expect(await countInsight()).toBe(0);
  expect(await tallyOf(waiting)).toMatchObject({ 'overdue/accepted': 1 });
  expect(await tallyOf(waiting)).not.toHaveProperty('overdue/introduced');
  expect(await differing()).toEqual([]);
  expect((await next())?.getTime()).toBeGreaterThan(acceptedBy.getTime());
  await done(closeOnboarding(home.ines, waiting, { reason: 'fell_through', words: '' }));
  await countInsight();
  expect(await next()).toBeNull();
  expect(await tallyOf(waiting)).toMatchObject({ 'overdue/accepted': 1 });
  expect(await rebuildInsight()).toMatchObject({ wrong: 0, sums: { wrong: 0 } });
});

/** What was counted, for whoever counts it again. */
async function counted() {
  const found = await factsAfter(db(), null, await databaseNow(db()), 50);
  return found.flatMap((before) =>
    before.place ? [{ before, place: before.place, tally: before.tally, countAt: before.countAt }] : [],
  );
}

test.runIf(testKind() === 'postgres')(
  'whoever counts waits for nobody: neither for another who does, nor for an act that notes several in its own order',
  async () => {
    for (let more = 0; more < 6; more++) await handedOver(home, `At once ${more}`);
    await countInsight();
    const all = await counted();
    const count = (order: typeof all) => transact(db(), (trx) => saveCounted(trx, order));
    for (let round = 0; round < 5; round++) {
      const both = await Promise.all([count(all), count(all.toReversed())]);
      expect(both.reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(all.length);
    }
    for (let round = 0; round < 5; round++)
      await Promise.all([
        count(await counted()),
        transact(db(), async (trx) => {
          for (const { before } of all.toReversed()) await noteForInsight(trx, before);
        }),
      ]);
    await countInsight();
    expect(await differing()).toEqual([]);
  },
);
