/*
 * Nobody is asked again what they told us. A question that a point answers is shown with the point; a question that is
 * asked although we know is one that another list asks as well, or that has the name of a point on the page. Such a path
 * isn't published, so that their count stays at none.
 */
import { gistOf, pointsOf, type QuestionList } from './question';

export type ListOfStep = { stepId: string; title: string; list: QuestionList };

/** A point that the customer reads: its name, as "Tills" is for a system. */
export type NamedPoints = ReadonlyMap<string, string>;

/** A question that is asked although we know: the step, the question, and what it repeats. */
export type AskedAgain = { stepId: string; question: string; label: string; as: 'question' | 'point' };

export function askedAgain(lists: readonly ListOfStep[], points: NamedPoints): AskedAgain[] {
  const names = new Set([...points.values()].map(gistOf).filter(Boolean));
  const before = new Set<string>();
  const found: AskedAgain[] = [];
  for (const { stepId, list } of lists)
    for (const { id, label, answered } of list) {
      // A file holds more than a point of its name says.
      if (answered.with === 'known' || answered.with === 'file') continue;
      const gist = gistOf(label);
      if (gist === '') continue;
      if (before.has(gist)) found.push({ stepId, question: id, label, as: 'question' });
      else if (names.has(gist)) found.push({ stepId, question: id, label, as: 'point' });
      before.add(gist);
    }
  return found;
}

/** Questions bound to a point that the customer wouldn't read: there is nothing to show in their place. */
export const boundToNothing = (lists: readonly ListOfStep[], points: NamedPoints) =>
  lists.flatMap(({ stepId, title, list }) =>
    pointsOf(list).some((id) => !points.has(id)) ? [{ stepId, title }] : [],
  );

export type NeverTwice = {
  /** Shown from what we knew. */
  known: number;
  asked: number;
  /** Asked although known: none, for such a path isn't published. */
  again: number;
};

/** Null where no list asks anything. */
export function neverTwice(lists: readonly ListOfStep[], points: NamedPoints): NeverTwice | null {
  const all = lists.flatMap(({ list }) => list);
  if (all.length === 0) return null;
  const known = all.filter(({ answered }) => answered.with === 'known').length;
  return { known, asked: all.length - known, again: askedAgain(lists, points).length };
}
