/* Random paths, the same ones for the same seed. */
import type { Calendar } from '~/domain/clock/clock';
import type { Due, Path, Phase, Step, Who } from '~/domain/path/path';
import type { Mark, MarkKind } from '~/domain/step/step-state';
import { MARK_KINDS } from '~/domain/step/step-state';

export type Draw = { below(n: number): number; of<T>(list: readonly T[]): T; chance(share: number): boolean };

/** A source of choices that a seed fixes (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    of: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (s) => next() < s,
  };
}

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1);
export const dayAt = (n: number): string => new Date(FIRST + n * DAY).toISOString().slice(0, 10);

const ZONES = ['Europe/Brussels', 'America/Sao_Paulo', 'Asia/Tehran', 'Africa/Casablanca', 'Pacific/Apia'];

export function randomCalendar(draw: Draw): Calendar {
  const workingDays = [1, 2, 3, 4, 5, 6, 7].filter(() => draw.chance(0.7));
  return {
    timeZone: draw.of(ZONES),
    workingDays: workingDays.length > 0 ? workingDays : [draw.below(7) + 1],
    holidays: Array.from({ length: draw.below(40) }, () => dayAt(draw.below(700))),
    officeOpens: '09:00',
    officeCloses: '17:00',
  };
}

const WHO: (Who | null)[] = [
  { is: 'member', id: 'ines' },
  { is: 'member', id: 'sam' },
  { is: 'contact', id: 'marit' },
  { is: 'contact', id: 'tomasz' },
  null,
];

function randomDue(draw: Draw): Due {
  const rule = draw.of(['none', 'day', 'before_end', 'after_end', 'after_publication'] as const);
  if (rule === 'none') return { is: 'none' };
  if (rule === 'day') return { is: 'day', on: dayAt(draw.below(400)) };
  return { is: rule, days: draw.below(40) };
}

/** Steps wait for steps that stand anywhere before them, so never in a circle, unless `isTangled`. */
export function randomPath(draw: Draw, { isTangled = false } = {}): Path {
  const ids: string[] = [];
  const phases = Array.from({ length: draw.below(5) }, (_, place): Phase => {
    const isAgreed = draw.chance(0.6);
    const day = isAgreed && draw.chance(0.1) ? null : dayAt(draw.below(400));
    const steps = Array.from({ length: draw.below(7) }, (): Step => {
      const who = draw.of(WHO);
      const id = `step ${ids.length + 1}`;
      const step: Step = {
        id,
        title: `Do ${ids.length + 1}`,
        kind: draw.of(['do', 'read', 'approve']),
        side:
          who === null ? draw.of(['ours', 'theirs', 'together']) : who.is === 'member' ? 'ours' : 'theirs',
        who,
        due: randomDue(draw),
        waitsFor: ids.filter(() => draw.chance(0.15)),
        content: draw.chance(0.5) ? 'Words' : '',
        asks: null,
        attached: [],
        publishedOn: draw.chance(0.8) ? dayAt(draw.below(300)) : null,
      };
      ids.push(id);
      return step;
    });
    return {
      id: `phase ${place}`,
      title: `Phase ${place}`,
      sentence: '',
      milestone: isAgreed ? { is: 'agreed', statementId: `date ${place}` } : { is: 'own', on: day ?? '' },
      endsOn: day,
      agreed: isAgreed ? `Date ${place}` : null,
      steps,
    };
  });
  if (!isTangled || ids.length === 0) return { phases };
  return {
    phases: phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => ({
        ...step,
        waitsFor: ids.filter((id) => id !== step.id && draw.chance(0.1)),
      })),
    })),
  };
}

export function randomMarks(draw: Draw, path: Path): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { id } of path.phases.flatMap(({ steps }) => steps)) {
    if (draw.chance(0.4)) continue;
    const kind: MarkKind = draw.of(MARK_KINDS);
    const words = kind === 'stuck' || kind === 'skipped' ? 'Because' : '';
    const at = new Date(FIRST + draw.below(300) * DAY);
    marks.set(id, { id: `mark of ${id}`, kind, by: draw.of(WHO) ?? { is: 'member', id: 'ines' }, words, at });
  }
  return marks;
}
