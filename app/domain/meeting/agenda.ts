/*
 * What a call is about. It is drafted from the customer's page: corrections nobody has answered, points that somebody
 * would rather talk about or answered differently, and the phase that comes next. Customer success puts it into order,
 * leaves out what needs no talking, and adds what stands nowhere. What is settled meanwhile leaves it by itself. Pure.
 */
import type { Path } from '../path/path';
import type { ItemReview } from '../review/review';
import type { Mark } from '../step/step-state';

export const MOST_ON_AGENDA = 30;
/** Characters as people count them. */
export const AGENDA_LIMIT = 300;

/** Why it is talked about. */
export type AgendaReason = 'correction' | 'differ' | 'talk' | 'phase' | 'own' | 'settled';

/** A point as it follows from the page: its id is that of the statement or phase. */
export type Drafted = { id: string; is: 'point' | 'phase'; reason: Exclude<AgendaReason, 'own' | 'settled'> };

/** As somebody of ours has put it: what it is about by its id; its own, where only words say it. */
export type Ordered = {
  rowId: string;
  id: string;
  is: 'point' | 'phase' | 'own';
  words: string;
  isLeftOut: boolean;
};

/** `rowId` is null while nobody has ordered it. */
export type AgendaPoint = {
  id: string;
  is: Ordered['is'];
  reason: AgendaReason;
  words: string;
  rowId: string | null;
};

export type Agenda = { points: AgendaPoint[]; leftOut: AgendaPoint[] };

/** What there is to talk about, as the page has it now. */
export function draftedFrom(
  points: readonly Pick<ItemReview, 'statementId' | 'state' | 'isDisputed'>[],
  phaseId: string | null,
): Drafted[] {
  const drafted = points.flatMap(({ statementId: id, state, isDisputed }): Drafted[] => {
    if (state === 'sent') return [{ id, is: 'point', reason: 'correction' }];
    if (state !== 'talk') return [];
    return [{ id, is: 'point', reason: isDisputed ? 'differ' : 'talk' }];
  });
  const isFirst = ({ reason }: Drafted) => reason === 'correction';
  return [
    ...drafted.filter(isFirst),
    ...drafted.filter((one) => !isFirst(one)),
    ...(phaseId === null ? [] : [{ id: phaseId, is: 'phase', reason: 'phase' } as const]),
  ];
}

/**
 * What was on the list of a call that was held and can still be noted, until the next one begins: points that are for a
 * call, and the phase that was on it. A correction is none of it, as no call is held while one waits: it came afterwards.
 */
export function stillToNote(
  drafted: readonly Drafted[],
  ordered: readonly Ordered[],
  isPast: boolean,
): Drafted[] {
  if (isPast) return [];
  const points = drafted.filter(({ is, reason }) => is === 'point' && reason !== 'correction');
  const phases = ordered.flatMap(({ id, is }): Drafted[] => (is === 'phase' ? [{ id, is, reason: is }] : []));
  return [...points, ...phases];
}

type Marks = ReadonlyMap<string, Mark>;

const isBehind = (marks: Marks, { id }: { id: string }) =>
  ['done', 'skipped'].includes(marks.get(id)?.kind ?? '');

const unfinished = ({ phases }: Path, marks: Marks) =>
  phases.filter(({ steps }) => steps.some((step) => !isBehind(marks, step)));

/** The phase that goes on: the first one with something left to do. */
export const runningPhase = (path: Path, marks: Marks) => unfinished(path, marks)[0] ?? null;

/** The phase that goes on before another one comes, and how many of its steps are left; null where none does. */
export function goesOnBefore(path: Path, marks: Marks, phaseId: string) {
  const running = runningPhase(path, marks);
  if (!running || running.id === phaseId) return null;
  return { title: running.title, left: running.steps.filter((step) => !isBehind(marks, step)).length };
}

/** The phase that comes next: behind the one that goes on, or that one while nothing of it is done; null where none comes. */
export function nextPhase(path: Path, marks: Marks) {
  const [running, after] = unfinished(path, marks);
  const hasBegun = running?.steps.some((step) => isBehind(marks, step)) ?? false;
  return (hasBegun ? after : running) ?? null;
}

/**
 * In the order that was chosen, then what came to it since. A point of the page that is settled stays only where the
 * call decided it (`decided`).
 */
export function agendaOf(
  drafted: readonly Drafted[],
  ordered: readonly Ordered[],
  decided: ReadonlySet<string> = new Set(),
): Agenda {
  const left = new Map(drafted.map((one) => [one.id, one]));
  const agenda: Agenda = { points: [], leftOut: [] };
  for (const { isLeftOut, rowId, id, is, words } of ordered) {
    const reason = is === 'own' ? 'own' : (left.get(id)?.reason ?? (decided.has(id) ? 'settled' : null));
    left.delete(id);
    if (reason)
      agenda[isLeftOut && !decided.has(id) ? 'leftOut' : 'points'].push({ id, is, reason, words, rowId });
  }
  const known = new Set(ordered.map(({ id }) => id));
  const since = [...decided].filter((id) => !known.has(id) && !left.has(id));
  for (const { id, is, reason } of left.values())
    agenda.points.push({ id, is, reason, words: '', rowId: null });
  for (const id of since) agenda.points.push({ id, is: 'point', reason: 'settled', words: '', rowId: null });
  return agenda;
}

/** With one point before another, or behind all others; unchanged where either isn't on it. */
export function movedBefore(ids: readonly string[], id: string, before: string | null): string[] {
  const others = ids.filter((one) => one !== id);
  const at = before === null ? others.length : others.indexOf(before);
  if (others.length === ids.length || at < 0) return [...ids];
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** What came of a point of the page on a call. */
export type CallOutcomeFact = {
  statementId: string;
  /** The words that hold from then on, and those that were talked about. */
  wordingId: string;
  fromWordingId: string;
  stepId: string | null;
  line: string;
  at: Date;
};

/** Those that belong to a call: noted after it began, and before the next one did. */
export const duringCall = <Fact extends { at: Date }>(
  facts: readonly Fact[],
  startsAt: Date | null,
  nextStartsAt: Date | null,
): Fact[] =>
  facts.filter(
    ({ at }) => startsAt !== null && at >= startsAt && (nextStartsAt === null || at < nextStartsAt),
  );

export const AGENDA_OUTCOMES = ['agreed', 'step', 'left'] as const;
export type AgendaOutcomeKind = (typeof AGENDA_OUTCOMES)[number];
