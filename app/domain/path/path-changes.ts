/*
 * What publishing changes in the path for whoever reads it: what is new, reads otherwise, has another day or is gone.
 * Nothing else of it moves.
 */
import { isSameAsks } from '../step/asks';
import { isSamePhase, isSameStep, isSameWho, type Path, type Phase, type Step } from './path';

/** A field of a step that reads otherwise; its day is told by itself. */
export type ChangedPart = 'title' | 'kind' | 'side' | 'who' | 'waits' | 'content' | 'asks' | 'attached';

export type PathChange =
  | { is: 'new'; what: 'phase' | 'step'; id: string; title: string; dueOn: string | null }
  | { is: 'gone'; what: 'phase' | 'step'; id: string; title: string }
  | { is: 'changed'; what: 'phase'; id: string; title: string; before: string }
  | { is: 'changed'; what: 'step'; id: string; title: string; before: string; parts: ChangedPart[] }
  /** Another day, or none; of a phase the day it ends. */
  | { is: 'moved'; what: 'phase' | 'step'; id: string; title: string; from: string | null; to: string | null }
  /** It stands at another place. */
  | { is: 'elsewhere'; what: 'phase' | 'step'; id: string; title: string };

type Days = ReadonlyMap<string, string | null>;

/** In the order of the new path, what is gone at its end. A change of rule that leads to the same day is none to read. */
export function pathChanges(
  before: { path: Path; days: Days },
  after: { path: Path; days: Days },
): PathChange[] {
  const was = placesOf(before.path);
  const becomes = placesOf(after.path);
  const changes: PathChange[] = [];
  for (const phase of after.path.phases) {
    const old = was.phases.get(phase.id);
    changes.push(...(old ? ofPhase(old, phase) : [newOf('phase', phase, phase.endsOn)]));
    for (const step of phase.steps) {
      const own = was.steps.get(step.id);
      const to = after.days.get(step.id) ?? null;
      changes.push(
        ...(own ? ofStep(own.step, step, before.days.get(step.id) ?? null, to) : [newOf('step', step, to)]),
      );
    }
  }
  changes.push(...elsewhere(before.path, after.path));
  for (const { id, title } of before.path.phases)
    if (!becomes.phases.has(id)) changes.push({ is: 'gone', what: 'phase', id, title });
  for (const { step } of was.steps.values())
    if (!becomes.steps.has(step.id))
      changes.push({ is: 'gone', what: 'step', id: step.id, title: step.title });
  return changes;
}

/** Whether what would be published is stored otherwise than what was, also where nobody would read a difference. */
export const isSamePath = (one: Path, other: Path): boolean =>
  one.phases.length === other.phases.length &&
  one.phases.every((phase, at) => {
    const twin = other.phases[at];
    return (
      twin?.id === phase.id &&
      isSamePhase(phase, twin) &&
      phase.steps.length === twin.steps.length &&
      phase.steps.every((step, place) => {
        const own = twin.steps[place];
        return own?.id === step.id && isSameStep(step, own) && isSameAttached(step, own);
      })
    );
  });

const isSameAttached = (one: Step, other: Step): boolean => one.attached.join() === other.attached.join();

const newOf = (
  what: 'phase' | 'step',
  { id, title }: { id: string; title: string },
  dueOn: string | null,
): PathChange => ({ is: 'new', what, id, title, dueOn });

function ofPhase(old: Phase, phase: Phase): PathChange[] {
  const { id, title } = phase;
  const reads =
    old.title !== title ||
    old.sentence !== phase.sentence ||
    old.agreed !== phase.agreed ||
    Boolean(old.isLive) !== Boolean(phase.isLive);
  return [
    ...(reads ? [{ is: 'changed', what: 'phase', id, title, before: old.title } as const] : []),
    ...(old.endsOn === phase.endsOn
      ? []
      : [{ is: 'moved', what: 'phase', id, title, from: old.endsOn, to: phase.endsOn } as const]),
  ];
}

function ofStep(old: Step, step: Step, from: string | null, to: string | null): PathChange[] {
  const { id, title } = step;
  const isOther: Record<ChangedPart, boolean> = {
    title: old.title !== title,
    kind: old.kind !== step.kind,
    side: old.side !== step.side,
    who: !isSameWho(old.who, step.who),
    waits: [...old.waitsFor].sort().join() !== [...step.waitsFor].sort().join(),
    content: old.content !== step.content,
    asks: !isSameAsks(old.asks, step.asks),
    attached: !isSameAttached(old, step),
  };
  const parts = (Object.keys(isOther) as ChangedPart[]).filter((part) => isOther[part]);
  return [
    ...(parts.length > 0
      ? [{ is: 'changed', what: 'step', id, title, before: old.title, parts } as const]
      : []),
    ...(from === to ? [] : [{ is: 'moved', what: 'step', id, title, from, to } as const]),
  ];
}

type Places = { phases: Map<string, Phase>; steps: Map<string, { step: Step; phaseId: string }> };

function placesOf({ phases }: Path): Places {
  return {
    phases: new Map(phases.map((phase) => [phase.id, phase])),
    steps: new Map(
      phases.flatMap(({ id, steps }) => steps.map((step) => [step.id, { step, phaseId: id }] as const)),
    ),
  };
}

/** What both paths hold and stands in another order, or in another phase: named once each. */
function elsewhere(before: Path, after: Path): PathChange[] {
  const was = placesOf(before);
  const becomes = placesOf(after);
  const changes: PathChange[] = [];
  for (const { id, title } of outOfOrder(before.phases, after.phases))
    changes.push({ is: 'elsewhere', what: 'phase', id, title });
  for (const phase of after.phases) {
    const moved = phase.steps.filter((step) => (was.steps.get(step.id)?.phaseId ?? phase.id) !== phase.id);
    const stayed = (was.phases.get(phase.id)?.steps ?? []).filter(
      ({ id }) => becomes.steps.get(id)?.phaseId === phase.id,
    );
    for (const { id, title } of [...moved, ...outOfOrder(stayed, phase.steps)])
      changes.push({ is: 'elsewhere', what: 'step', id, title });
  }
  return changes;
}

/** Of what both lists hold, what stands at another place among it; the first of a pair that changed places. */
function outOfOrder<T extends { id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const held = new Set(before.map(({ id }) => id));
  const now = after.filter(({ id }) => held.has(id));
  const ids = new Set(now.map(({ id }) => id));
  const was = before.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  const found: T[] = [];
  for (const [at, one] of now.entries()) {
    if (was[at] === one.id) continue;
    found.push(one);
    was.splice(was.indexOf(one.id), 1);
    was.splice(at, 0, one.id);
  }
  return found;
}
