/*
 * The path as customers read it: written with a version of the guide, never changed, nowhere but here. The latest one
 * holds, with the agreed dates as the latest version of the guide says them and the latest mark on each step.
 */
import { sql } from 'kysely';
import type { Path, Phase, Step } from '../../app/domain/path/path';
import type { Mark } from '../../app/domain/step/step-state';
import type { Tick } from '../../app/domain/step/ticks';
import type { Handle, Trx } from '../client.server';
import { GIVEN, type GivenAnswers, givenFrom } from '../question/question-answers.server';
import { APPROVED_THEN, markOn } from '../step/approved-then.server';
import { phaseFrom, stepFrom, toPhaseRow, toStepRow, whoFrom } from './path-rows';

type Which = { workspaceId: string; onboardingId: string };

export type PublishedPath = {
  /** The publication that it came with. */
  id: string;
  /** The version of the guide that it was published with. */
  version: number;
  at: Date;
  path: Path;
  /** The latest mark of each step, by its id. */
  marks: Map<string, Mark>;
  /** What stands ticked of each step's list, by the id of the step. */
  ticks: Map<string, Tick[]>;
  /** What was answered to the questions of each step, by its id; nothing of steps that ask none. */
  answers: Map<string, GivenAnswers>;
};

/** In one query; null while nothing of a path was published, or none by then. */
export async function loadPublishedPath(
  handle: Handle,
  which: Which,
  until: Date | null = null,
): Promise<PublishedPath | null> {
  const found = await loadPublishedPaths(handle, which.workspaceId, [which.onboardingId], { until });
  return found.get(which.onboardingId) ?? null;
}

/**
 * The paths of several onboardings, by their ids, in one query however many they are. In short, what their steps say is
 * left out; `until` asks for what stood published at an instant.
 */
export async function loadPublishedPaths(
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
  { isInShort = false, until = null }: { isInShort?: boolean; until?: Date | null } = {},
): Promise<Map<string, PublishedPath>> {
  const found = new Map<string, PublishedPath>();
  if (onboardingIds.length === 0) return found;
  for (const row of await rowsOf(handle, workspaceId, onboardingIds, { isInShort, until })) add(found, row);
  return found;
}

/** The path as it was published before an instant, with the agreed dates of then; null where none was. */
export async function loadPathBefore(handle: Handle, which: Which, before: Date): Promise<Path | null> {
  const until = new Date(before.getTime() - 1);
  const asked = { isInShort: true, until };
  const paths = await loadPublishedPaths(handle, which.workspaceId, [which.onboardingId], asked);
  return paths.get(which.onboardingId)?.path ?? null;
}

const rowsOf = (
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
  { isInShort, until }: { isInShort: boolean; until: Date | null },
) =>
  handle
    .with('latest', (query) =>
      query
        .selectFrom('published_paths')
        .distinctOn('onboarding_id')
        .select(['publication_id', 'onboarding_id', 'version', 'at'])
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', 'in', onboardingIds)
        .$if(until !== null, (published) => published.where('at', '<=', until))
        .orderBy('onboarding_id')
        .orderBy('version', 'desc'),
    )
    .selectFrom('latest as l')
    .leftJoin('published_phases as p', 'p.publication_id', 'l.publication_id')
    .leftJoin('published_steps as s', (join) =>
      join.onRef('s.publication_id', '=', 'p.publication_id').onRef('s.phase_id', '=', 'p.phase_id'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('publications as g')
          .innerJoin('publication_items as i', 'i.publication_id', 'g.id')
          .innerJoin('wordings as w', 'w.id', 'i.wording_id')
          .select([
            sql<string>`w.fields->>'text'`.as('agreed_text'),
            sql<string>`w.fields->>'on'`.as('agreed_on'),
          ])
          .whereRef('g.onboarding_id', '=', 'l.onboarding_id')
          .whereRef('i.statement_id', '=', 'p.statement_id')
          .$if(until !== null, (said) => said.where('g.at', '<=', until))
          .orderBy('g.version', 'desc')
          .limit(1)
          .as('a'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('step_marks as k')
          .select(['k.id as mark_id', 'k.kind as mark_kind', 'k.words as mark_words', 'k.at as marked_at'])
          .select(['k.member_id as marked_by_member', 'k.contact_id as marked_by_contact'])
          .select(['k.approved_in', 'k.wording_id'])
          .whereRef('k.step_id', '=', 's.step_id')
          .orderBy('k.number', 'desc')
          .limit(1)
          .as('m'),
      (join) => join.onTrue(),
    )
    // What was stuck before it was done or left out is stuck again once that is taken back.
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('step_marks as k')
          .select(['k.id', 'k.kind', 'k.words', 'k.at', 'k.member_id', 'k.contact_id'])
          .whereRef('k.step_id', '=', 's.step_id')
          .where('k.kind', 'not in', ['done', 'skipped', 'undone'])
          .orderBy('k.number', 'desc')
          .limit(1)
          .as('b'),
      (join) => join.on('m.mark_kind', '=', 'undone').on('b.kind', '=', 'stuck'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom((inner) =>
            inner
              .selectFrom('step_ticks as t')
              .distinctOn('t.item_id')
              .select(['t.item_id', 't.is_ticked', 't.member_id', 't.contact_id', 't.at'])
              .whereRef('t.step_id', '=', 's.step_id')
              .orderBy('t.item_id')
              .orderBy('t.number', 'desc')
              .as('lines'),
          )
          .select(sql<TickRow[] | null>`jsonb_agg(to_jsonb(lines))`.as('ticks'))
          .where('lines.is_ticked', '=', true)
          .as('q'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('step_gives as h')
          .select(['h.id as give_id', 'h.contact_id as given_to'])
          .whereRef('h.step_id', '=', 's.step_id')
          .whereRef('h.version', '=', 'l.version')
          .orderBy('h.number', 'desc')
          .limit(1)
          .as('h'),
      (join) => join.onTrue(),
    )
    .select(['l.publication_id', 'l.onboarding_id', 'l.version', 'l.at', 'h.give_id', 'h.given_to'])
    .select([
      'p.phase_id',
      'p.title as phase_title',
      'p.sentence',
      'p.statement_id',
      'p.ends_on',
      'p.is_live',
    ])
    .select(['a.agreed_text', 'a.agreed_on'])
    .select(['s.step_id', 's.title', 's.kind', 's.side', 's.member_id', 's.contact_id', 's.due_rule'])
    .select(isInShort ? sql<string | null>`left(s.content, 0)`.as('content') : 's.content')
    .select(['s.due_on', 's.due_days', 's.asks', 's.waits_for', 's.attached', 's.published_on'])
    .select(isInShort ? sql<null>`null::jsonb`.as('given') : GIVEN.as('given'))
    .select(APPROVED_THEN.as('approved'))
    .select(['m.mark_id', 'm.mark_kind', 'm.mark_words', 'm.marked_at'])
    .select(['m.marked_by_member', 'm.marked_by_contact', 'q.ticks'])
    .select(['b.id as stuck_id', 'b.words as stuck_words', 'b.at as stuck_at'])
    .select(['b.member_id as stuck_by_member', 'b.contact_id as stuck_by_contact'])
    .orderBy('p.position')
    .orderBy('s.position')
    .execute();

type PathRow = Awaited<ReturnType<typeof rowsOf>>[number];

function add(found: Map<string, PublishedPath>, row: PathRow): void {
  const own = found.get(row.onboarding_id) ?? {
    id: row.publication_id,
    version: row.version,
    at: row.at,
    path: { phases: [] },
    marks: new Map<string, Mark>(),
    ticks: new Map<string, Tick[]>(),
    answers: new Map<string, GivenAnswers>(),
  };
  found.set(row.onboarding_id, own);
  const phase = phaseOf(row);
  if (!phase) return;
  const phases = own.path.phases as (Omit<Phase, 'steps'> & { steps: Step[] })[];
  if (phases.at(-1)?.id !== phase.id) phases.push(phase);
  const step = stepOf(row);
  if (!step) return;
  phases.at(-1)?.steps.push(step);
  const mark = stuckAgain(row) ?? markOf(row);
  if (mark) own.marks.set(step.id, markOn(step, mark, row.approved));
  if (row.ticks) own.ticks.set(step.id, row.ticks.map(tickFrom));
  if (row.given) own.answers.set(step.id, givenFrom(row.given));
}

function phaseOf(row: PathRow) {
  const { phase_id: id, phase_title: title, sentence, statement_id, ends_on, is_live } = row;
  if (id === null || title === null || sentence === null || is_live === null) return null;
  const agreed = { text: row.agreed_text ?? '', on: row.agreed_on ?? '' };
  const phase = phaseFrom({ id, title, sentence, statement_id, ends_on, is_live }, agreed);
  return { ...phase, steps: [] as Step[] };
}

function stepOf(row: PathRow): Step | null {
  const { step_id: id, title, kind, side, due_rule, content } = row;
  if (!id || title === null || !kind || !side || !due_rule || content === null) return null;
  const { due_on, due_days, asks } = row;
  // What a contact handed on since that version is with whom they handed it to.
  const { member_id, contact_id } = row.give_id ? { member_id: null, contact_id: row.given_to } : row;
  const words = { title, kind, side, member_id, contact_id, due_rule, due_on, due_days, content, asks };
  return {
    ...stepFrom(words, row.waits_for ?? []),
    id,
    attached: row.attached ?? [],
    publishedOn: row.published_on,
  };
}

function markOf(row: PathRow): Mark | null {
  const { mark_id: id, mark_kind: kind, mark_words: words, marked_at: at } = row;
  const by = whoFrom({ member_id: row.marked_by_member, contact_id: row.marked_by_contact });
  return id && kind && words !== null && at && by ? { id, kind, words, at, by } : null;
}

function stuckAgain(row: PathRow): Mark | null {
  const { stuck_id: id, stuck_words: words, stuck_at: at } = row;
  const by = whoFrom({ member_id: row.stuck_by_member, contact_id: row.stuck_by_contact });
  return id && words !== null && at && by ? { id, kind: 'stuck', words, at, by, isAgain: true } : null;
}

/** Inside of JSON an instant is text. */
type TickRow = { item_id: string; member_id: string | null; contact_id: string | null; at: string };

function tickFrom({ item_id, at, ...who }: TickRow): Tick {
  const by = whoFrom(who);
  if (!by) throw new Error('A tick is by somebody.');
  return { itemId: item_id, by, at: new Date(at) };
}

/** Publishes a path with a version of the guide. Steps that were published before keep the day of their first time. */
export async function insertPublishedPath(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  publication: { id: string; version: number; memberId: string; at: Date },
  path: Path,
  today: string,
): Promise<void> {
  const own = {
    publication_id: publication.id,
    workspace_id: workspaceId,
    onboarding_id: onboardingId,
  };
  const { version, memberId, at } = publication;
  await trx
    .insertInto('published_paths')
    .values({ ...own, version, member_id: memberId, at })
    .execute();
  const phases = path.phases.map((phase, place) => ({
    ...own,
    phase_id: phase.id,
    position: place + 1,
    ...toPhaseRow(phase),
  }));
  if (phases.length > 0) await trx.insertInto('published_phases').values(phases).execute();
  const steps = path.phases.flatMap((phase) =>
    phase.steps.map((step, place) => ({
      ...own,
      step_id: step.id,
      phase_id: phase.id,
      position: place + 1,
      ...toStepRow(step),
      waits_for: [...step.waitsFor],
      attached: [...step.attached],
      published_on: step.publishedOn ?? today,
    })),
  );
  if (steps.length > 0) await trx.insertInto('published_steps').values(steps).execute();
}
