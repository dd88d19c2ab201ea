/* What becomes of a starting point by one change of it. Each part keeps its key, whatever it is called. */
import { keyFor } from './keys';
import { LIMITS, type StartingPhase, type StartingPoint, type StartingStep, stepsIn } from './starting-point';

/** Lines as they are written, each with the key of the line that stood there before and stays. */
export function keyedLines(
  lines: readonly string[],
  before: readonly { key: string; text: string }[],
): { key: string; text: string }[] {
  const left = [...before];
  const kept = lines.map((text) => {
    const at = left.findIndex((one) => one.text === text);
    return at < 0 ? null : (left.splice(at, 1)[0]?.key ?? null);
  });
  const taken = before.map(({ key }) => key);
  return lines.map((text, place) => {
    const old = lines.length === before.length ? before[place] : undefined;
    const key = kept[place] ?? (old && left.includes(old) ? old.key : keyFor(text, taken));
    taken.push(key);
    return { key, text };
  });
}

/** "Standard (2)" where there is a Standard, in whatever case; cut where that would be too long. */
export function freeName(name: string, taken: readonly string[]): string {
  const held = new Set(taken.map((one) => one.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '' : ` (${number})`;
    const made = `${[...name]
      .slice(0, LIMITS.name - mark.length)
      .join('')
      .trimEnd()}${mark}`;
    if (!held.has(made.toLowerCase())) return made;
  }
}

const withPhases = (point: StartingPoint, phases: StartingPhase[]): StartingPoint => ({
  ...point,
  path: { phases },
});

/** `key` names the one that is changed; a new one comes last. */
export function withPhase(
  point: StartingPoint,
  key: string | null,
  words: Pick<StartingPhase, 'title' | 'sentence' | 'ends'> & { isLive?: boolean },
): StartingPoint {
  // They go live once: the mark of another phase comes to this one.
  const phases = point.path.phases.map((phase) => (words.isLive ? { ...phase, isLive: false } : phase));
  if (key !== null)
    return withPhases(
      point,
      phases.map((phase) => (phase.key === key ? { ...phase, ...words } : phase)),
    );
  const made = keyFor(
    words.title,
    phases.map((phase) => phase.key),
  );
  return withPhases(point, [...phases, { key: made, isLive: false, ...words, steps: [] }]);
}

/** `key` names the one that is changed; a new one comes last in its phase. */
export function withStep(
  point: StartingPoint,
  { phase: phaseKey, key }: { phase: string; key: string | null },
  words: Omit<StartingStep, 'key'>,
): StartingPoint {
  const made = keyFor(
    words.title,
    stepsIn(point).map((step) => step.key),
  );
  return withPhases(
    point,
    point.path.phases.map((phase) => {
      if (key !== null)
        return {
          ...phase,
          steps: phase.steps.map((step) => (step.key === key ? { ...words, key } : step)),
        };
      return phase.key === phaseKey ? { ...phase, steps: [...phase.steps, { ...words, key: made }] } : phase;
    }),
  );
}

/** What may be moved, or taken out. */
type OrderedPart = { what: 'phase' | 'step' | 'field'; key: string };

/** One place up or down, steps within their phase and over its edge. At the ends nothing moves. */
export function moved(
  point: StartingPoint,
  { what, key, to }: OrderedPart & { to: 'up' | 'down' },
): StartingPoint {
  const { fields } = point;
  if (what === 'field') {
    const at = fields.findIndex((field) => field.key === key);
    return { ...point, fields: swapped(fields, at, to) };
  }
  const { phases } = point.path;
  if (what === 'phase')
    return withPhases(
      point,
      swapped(
        phases,
        phases.findIndex((phase) => phase.key === key),
        to,
      ),
    );
  const own = phases.findIndex(({ steps }) => steps.some((step) => step.key === key));
  const phase = phases[own];
  const at = phase?.steps.findIndex((step) => step.key === key) ?? -1;
  const step = phase?.steps[at];
  if (!phase || !step) return point;
  const isAtEdge = to === 'up' ? at === 0 : at === phase.steps.length - 1;
  const next = phases[to === 'up' ? own - 1 : own + 1];
  if (isAtEdge && !next) return point;
  return withPhases(
    point,
    phases.map((one) => {
      if (!isAtEdge) return one === phase ? { ...one, steps: swapped(one.steps, at, to) } : one;
      if (one === phase) return { ...one, steps: one.steps.filter((other) => other !== step) };
      if (one !== next) return one;
      return { ...one, steps: to === 'up' ? [...one.steps, step] : [step, ...one.steps] };
    }),
  );
}

function swapped<T>(list: readonly T[], at: number, to: 'up' | 'down'): T[] {
  const place = to === 'up' ? at - 1 : at + 1;
  const [one, other] = [list[at], list[place]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((held, index) => (index === at ? other : index === place ? one : held));
}

/** A phase goes with its steps; nothing waits for a step that went. */
export function without(point: StartingPoint, { what, key }: OrderedPart): StartingPoint {
  if (what === 'field') return { ...point, fields: point.fields.filter((field) => field.key !== key) };
  const phases = point.path.phases
    .filter((phase) => what === 'step' || phase.key !== key)
    .map((phase) => ({
      ...phase,
      steps: phase.steps.filter((step) => what === 'phase' || step.key !== key),
    }));
  const left = new Set(phases.flatMap(({ steps }) => steps.map((step) => step.key)));
  return withPhases(
    point,
    phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => ({
        ...step,
        waitsFor: step.waitsFor.filter((other) => left.has(other)),
      })),
    })),
  );
}

/** Dates as they are written. A phase that ended at one that went ends as many days after the signature. */
export function withDates(point: StartingPoint, dates: StartingPoint['dates']): StartingPoint {
  const phases = point.path.phases.map((phase): StartingPhase => {
    const { ends } = phase;
    if (ends.is !== 'agreed' || dates.some(({ key }) => key === ends.date)) return phase;
    const days = point.dates.find(({ key }) => key === ends.date)?.days ?? 0;
    return { ...phase, ends: { is: 'after_signature', days } };
  });
  return { ...withPhases(point, phases), dates };
}
