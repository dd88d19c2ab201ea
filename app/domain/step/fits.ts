/*
 * Whether what a step asks fits its kind and its side, whoever wrote it: by hand, in a file or for a program. Nothing but
 * a list is ticked, and what is answered or approved is theirs to say.
 */
import { strangerIn } from '../form/typed-words';
import type { Gap } from '../onboarding/refusal';
import { type Asks, slipInLines } from './asks';

type Kind = 'do' | 'read' | 'hand_in' | 'answer' | 'meet' | 'approve';

const ASKED_BY: Record<Asks['is'], Kind> = {
  checklist: 'do',
  hand_in: 'hand_in',
  answer: 'answer',
  meet: 'meet',
  approve: 'approve',
};

/** Neither is answered nor approved by us. */
export const isTheirsAlone = (kind: Kind): boolean => kind === 'answer' || kind === 'approve';

export type Misfit =
  | { code: 'asks_other_kind'; kind: Kind }
  | { code: 'theirs_alone'; kind: Kind }
  | { code: 'line_too_long'; line: number }
  | { code: 'line_unreadable'; line: number }
  | { code: 'line_twice'; line: number };

/** Of each what clears it: the side or what it asks, and the line of a list. */
export const gapsOfMisfits = (misfits: readonly Misfit[]): Gap[] =>
  misfits.map((what) => ({
    at: what.code === 'theirs_alone' ? 'side' : 'asks',
    code: what.code,
    ...('line' in what && { about: String(what.line) }),
  }));

/** What doesn't fit; nothing where all does. What asks nothing fits any kind. */
export function misfitsIn({ kind, side, asks }: { kind: Kind; side: string; asks: Asks | null }): Misfit[] {
  const found: Misfit[] = [];
  if (isTheirsAlone(kind) && side === 'ours') found.push({ code: 'theirs_alone', kind });
  if (asks && ASKED_BY[asks.is] !== kind) found.push({ code: 'asks_other_kind', kind });
  if (asks?.is !== 'checklist') return found;
  const slip = slipInLines(asks.items.map(({ text }) => text));
  if (slip?.is === 'too_long') found.push({ code: 'line_too_long', line: slip.line });
  const ids = asks.items.map(({ id }) => id);
  for (const [at, { id, text }] of asks.items.entries()) {
    if (strangerIn(text) !== null || text.includes('\n'))
      found.push({ code: 'line_unreadable', line: at + 1 });
    if (ids.indexOf(id) < at) found.push({ code: 'line_twice', line: at + 1 });
  }
  return found;
}
