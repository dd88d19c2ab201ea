/*
 * An agreed date that says when they go live, and a phase of the path that ends so on another day: whoever reads both on
 * one page can't tell which holds. Pointed out before it is published; a phase that ends at the agreed date can't differ.
 */
import type { Path } from './path';

export type LiveDayApart = { phaseId: string; phase: string; endsOn: string; agreed: string; on: string };

/** As people write it, in the languages of our customers' deals. */
const SAYS_LIVE = /\bgo(?:es|ing)?[\s-]?live\b|\blive\b|\blivegang\b|\bmise en service\b|\bkäyttöönotto/iu;

/** `agreed` are the dates that both sides agreed on, by their ids; the day is empty where one names none. */
export function liveDayApart(
  { phases }: Path,
  agreed: ReadonlyMap<string, { text: string; on: string }>,
): LiveDayApart | null {
  const live = phases.find(({ isLive }) => isLive);
  if (!live || live.milestone.is === 'agreed' || live.endsOn === null) return null;
  const dates = [...agreed.values()].filter(({ text, on }) => on !== '' && SAYS_LIVE.test(text));
  const [first] = dates;
  if (!first || dates.some(({ on }) => on === live.endsOn)) return null;
  return { phaseId: live.id, phase: live.title, endsOn: live.endsOn, agreed: first.text, on: first.on };
}
