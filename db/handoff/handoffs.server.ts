/* The recorded handoff, as completeness judges it. */
import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RecordedHandoff } from '../../app/domain/handoff/handoff';
import type { OwnKind } from '../../app/domain/handoff/own-field';
import { keptIn, type OwnStanding } from '../../app/domain/handoff/own-value';
import { type StoredAsks, storedAsks } from '../../app/domain/starting-point/starting-point';
import { wordsFrom } from '../../app/domain/statement/statement';
import type { Handle } from '../client.server';
import type { Schema } from '../schema';
import { isReachable } from '../statement/statements.server';
import { recordedLast } from '../statement/wordings.server';

export async function loadHandoff(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<RecordedHandoff> {
  const [handoff] = (await loadHandoffs(handle, workspaceId, [onboardingId])).values();
  return handoff ?? { statements: [], answers: [], redFlagCount: 0 };
}

/** The handoffs of several onboardings, by their ids, in one statement however many they are: the gate waits for it. */
export async function loadHandoffs(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<Map<string, RecordedHandoff>> {
  const handoffs = new Map<string, RecordedHandoff>();
  if (onboardingIds.length === 0) return handoffs;
  for (const id of onboardingIds) handoffs.set(id, { statements: [], answers: [], redFlagCount: 0 });
  const rows = await handle
    .selectFrom('onboardings as o')
    .leftJoin('starting_point_versions as v', 'v.id', 'o.starting_version_id')
    .select((eb) => [
      'o.id',
      'v.id as versionId',
      sql<unknown>`v.document -> 'asked'`.as('asked'),
      sql<unknown>`v.document -> 'fields'`.as('fields'),
      statementsIn(eb).as('statements'),
      answersIn(eb).as('answers'),
      flagsIn(eb).as('redFlagCount'),
      ownStatementsIn(eb).as('linked'),
      ownValuesIn(eb).as('values'),
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', 'in', onboardingIds)
    .execute();
  const begun = new Map<string, StoredAsks>();
  for (const { id, versionId, statements, answers, redFlagCount, linked, values, ...asks } of rows) {
    if (versionId && !begun.has(versionId)) begun.set(versionId, storedAsks(asks));
    const { asked, fields } = begun.get(versionId ?? '') ?? { asked: undefined, fields: [] };
    const own = ownOf(fields, { held: statements.map((one) => one.id), linked, values });
    handoffs.set(id, {
      statements: statements.map(({ id, kind, fields, area, parts, email, noMailReason }) => ({
        id,
        words: wordsFrom({ kind, fields }),
        area,
        parts: parts ?? [],
        isReachable: isReachable({ email, noMailReason }),
        isOwn: own.statements.has(id),
      })),
      answers,
      redFlagCount: redFlagCount ?? 0,
      asked,
      own: own.standings,
    });
  }
  return handoffs;
}

type Of = ExpressionBuilder<Schema & { o: Schema['onboardings'] }, 'o'>;

/** Those that were not removed, in the order of the template, as they were recorded, with who a person is. */
const statementsIn = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('statements as s')
      .innerJoinLateral(recordedLast, (join) => join.onTrue())
      .leftJoin('contacts as c', (join) =>
        join.onRef('c.statement_id', '=', 's.id').on('c.replaced_at', 'is', null),
      )
      .select(['s.id', 's.kind', 's.area', 'w.fields'])
      .select(['c.parts', 'c.email', 'c.no_mail_reason as noMailReason'])
      .whereRef('s.workspace_id', '=', 'o.workspace_id')
      .whereRef('s.onboarding_id', '=', 'o.id')
      .where('s.removed_at', 'is', null)
      .orderBy('s.position')
      .orderBy('s.id'),
  );

const answersIn = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('handoff_answers as a')
      .select(['a.question', 'a.answer', 'a.reason'])
      .whereRef('a.workspace_id', '=', 'o.workspace_id')
      .whereRef('a.onboarding_id', '=', 'o.id'),
  );

const flagsIn = (eb: Of) =>
  eb
    .selectFrom('red_flags as f')
    .select((inner) => inner.fn.countAll<number>().as('count'))
    .whereRef('f.workspace_id', '=', 'o.workspace_id')
    .whereRef('f.onboarding_id', '=', 'o.id')
    .where('f.removed_at', 'is', null);

const ownStatementsIn = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('begun_parts as b')
      .select(['b.key', 'b.statement_id as statementId'])
      .whereRef('b.workspace_id', '=', 'o.workspace_id')
      .whereRef('b.onboarding_id', '=', 'o.id')
      .where('b.what', '=', 'field'),
  );

/** What holds in each field that only we see: what was written last. */
const ownValuesIn = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('own_values as x')
      .distinctOn('x.key')
      .select(['x.key', 'x.kind', 'x.value'])
      .whereRef('x.workspace_id', '=', 'o.workspace_id')
      .whereRef('x.onboarding_id', '=', 'o.id')
      .orderBy('x.key')
      .orderBy('x.number', 'desc'),
  );

type Own = {
  held: readonly string[];
  linked: readonly { key: string; statementId: string | null }[];
  values: readonly { key: string; kind: OwnKind; value: string }[];
};

/** What its starting point asks of its own: the statements that say it, and how each of its fields stands. */
function ownOf(fields: StoredAsks['fields'], { held, linked, values }: Own) {
  const says = new Map(linked.map(({ key, statementId }) => [key, statementId ?? '']));
  const kept = new Map(values.map((one) => [one.key, one]));
  const shown = fields.filter(({ isShown }) => isShown);
  return {
    statements: new Set(shown.flatMap(({ key }) => says.get(key) || [])),
    standings: fields.map(
      ({ key, label, kind, asked, isShown }): OwnStanding => ({
        key,
        label,
        asked,
        isFilled: isShown ? held.includes(says.get(key) ?? '') : keptIn({ kind }, kept.get(key)) !== '',
      }),
    ),
  };
}
