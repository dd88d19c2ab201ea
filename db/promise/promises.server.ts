/*
 * How every promise stands in lists, kept true by each command on its onboarding: what was promised by us, and what a
 * contact added once it is on the page.
 */
import { type PromiseInLists, promiseInLists } from '../../app/domain/promise/promise';
import { reviewItem } from '../../app/domain/review/review';
import type { PromiseFields } from '../../app/domain/statement/statement';
import type { Handle, Trx } from '../client.server';
import { firstShown } from '../guide/was-shown.server';
import { latestVerdicts } from '../receipt/receipts.server';
import type { ReviewFacts } from '../review/review.server';

type Which = { workspaceId: string; onboardingId: string };

/** Stores how the promises of an onboarding stand, of which `review` is what its customer sees and says. */
export async function refreshPromises(
  trx: Trx,
  which: Which,
  review: Pick<ReviewFacts, 'shown' | 'answers'>,
): Promise<void> {
  const stored = new Map((await storedIn(trx, which)).map((row) => [row.statement_id, row]));
  const changed: Row[] = [];
  for (const promise of await promisesIn(trx, which, review)) {
    const { statementId, ...stands } = promise;
    const row = stored.get(statementId);
    stored.delete(statementId);
    if (!row || !isSame(row, stands)) changed.push(toRow(which, promise));
  }
  if (changed.length > 0) await save(trx, changed);
  if (stored.size > 0) await forget(trx, which, [...stored.keys()]);
}

/** How many promises of an onboarding nothing has become of yet. */
export async function countOpenPromises(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<number> {
  const { open } = await handle
    .selectFrom('promises')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(open);
}

type Whose = { repId: string; hostId: string };
type Found = PromiseInLists & Whose & { statementId: string; memberId: string | null };
type Row = ReturnType<typeof toRow>;

const storedIn = (trx: Trx, { workspaceId, onboardingId }: Which) =>
  trx
    .selectFrom('promises')
    .select(['statement_id', 'wording_id', 'kind', 'due_on', 'verdict', 'state', 'since'])
    .select(['rep_member_id', 'host_member_id'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();

const isSame = (
  row: Awaited<ReturnType<typeof storedIn>>[number],
  { wordingId, kind, dueOn, verdict, state, since, repId, hostId }: PromiseInLists & Whose,
): boolean =>
  row.rep_member_id === repId &&
  row.host_member_id === hostId &&
  row.wording_id === wordingId &&
  row.kind === kind &&
  row.due_on === dueOn &&
  row.verdict === verdict &&
  row.state === state &&
  row.since?.getTime() === since?.getTime();

const toRow = (
  { workspaceId, onboardingId }: Which,
  { statementId, memberId, repId, hostId, wordingId, dueOn, ...stands }: Found,
) => ({
  workspace_id: workspaceId,
  onboarding_id: onboardingId,
  statement_id: statementId,
  wording_id: wordingId,
  due_on: dueOn,
  member_id: memberId,
  rep_member_id: repId,
  host_member_id: hostId,
  ...stands,
});

/** Every promise with its words, as recorded, as read first and as read now, and what was said of it last. */
async function promisesIn(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { shown, answers }: Pick<ReviewFacts, 'shown' | 'answers'>,
): Promise<Found[]> {
  const rows = await trx
    .selectFrom('statements as s')
    .innerJoin('onboardings as ob', 'ob.id', 's.onboarding_id')
    .leftJoin('members as m', 'm.id', 's.author_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('promise_outcomes as o')
          .innerJoin('wordings as ow', 'ow.id', 'o.wording_id')
          .select(['o.outcome', 'o.at', 'ow.fields as of'])
          .whereRef('o.statement_id', '=', 's.id')
          .orderBy('o.number', 'desc')
          .limit(1)
          .as('said'),
      (join) => join.onTrue(),
    )
    .innerJoin('wordings as w', 'w.statement_id', 's.id')
    .select(['s.id', 's.origin', 'm.id as memberId'])
    .select(['ob.rep_member_id as repId', 'ob.host_member_id as hostId'])
    .select([
      'said.outcome',
      'said.at as saidAt',
      'said.of as saidOf',
      'w.id as wordingId',
      'w.fields',
      'w.purpose',
    ])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.kind', '=', 'promise')
    .where('s.commitment', '=', 'promised')
    .where('s.removed_at', 'is', null)
    .orderBy('s.position')
    .orderBy('s.id')
    .orderBy('w.number')
    .execute();
  if (rows.length === 0) return [];
  const verdicts = await latestVerdicts(trx, workspaceId, onboardingId);
  const first = await firstShown(trx, workspaceId, onboardingId);
  const worded = rows.map((row) => ({ ...row, fields: row.fields as PromiseFields }));
  return [...new Set(rows.map(({ id }) => id))].flatMap((statementId) => {
    const own = worded.filter(({ id }) => id === statementId);
    const item = shown.find((one) => one.statementId === statementId);
    const now = item && own.find(({ wordingId }) => wordingId === item.wordingId);
    const recorded = own.findLast(({ purpose }) => purpose === 'recorded');
    if (!recorded || (recorded.origin === 'customer' && !now)) return [];
    const { memberId, repId, hostId, outcome, saidAt, saidOf } = recorded;
    return [
      {
        statementId,
        memberId,
        repId,
        hostId,
        ...promiseInLists({
          recorded: { id: recorded.wordingId, fields: recorded.fields },
          shown: item && now ? { id: now.wordingId, fields: now.fields, ...reviewItem(item, answers) } : null,
          first: (first.get(statementId) as PromiseFields | undefined) ?? null,
          verdict: verdicts.get(statementId)?.verdict ?? null,
          said: outcome && saidAt ? { outcome, at: saidAt, of: saidOf as PromiseFields } : null,
        }),
      },
    ];
  });
}

async function save(trx: Trx, rows: Row[]): Promise<void> {
  await trx
    .insertInto('promises')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('statement_id').doUpdateSet((eb) => ({
        wording_id: eb.ref('excluded.wording_id'),
        kind: eb.ref('excluded.kind'),
        due_on: eb.ref('excluded.due_on'),
        verdict: eb.ref('excluded.verdict'),
        state: eb.ref('excluded.state'),
        since: eb.ref('excluded.since'),
        rep_member_id: eb.ref('excluded.rep_member_id'),
        host_member_id: eb.ref('excluded.host_member_id'),
      })),
    )
    .execute();
}

async function forget(trx: Trx, { workspaceId, onboardingId }: Which, ids: string[]): Promise<void> {
  await trx
    .deleteFrom('promises')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('statement_id', 'in', ids)
    .execute();
}
