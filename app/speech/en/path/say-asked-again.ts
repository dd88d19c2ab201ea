/* What was approved by name and reads otherwise, or will once it is published, for us. */
import type { PathFacts } from '../../../queries/path/path.server';
import type { SaidPath } from '../../path/said-path';

/** Before it is published. */
export const sayAskedAgain = ({ askedAgain, people }: PathFacts): SaidPath['looks'] =>
  askedAgain.map(({ stepId, title, by }) => ({
    stepId,
    words: `“${title}”: ${people.get(by.id)?.first ?? 'somebody'} approved it as it reads now. Once published it is open again, and asked anew`,
  }));

/** Once it is: who approved it as it read before; empty where nobody did. */
export function sayApprovedBefore(stepId: string, { published, people }: PathFacts): string {
  const mark = published?.marks.get(stepId);
  if (!mark?.changed) return '';
  return `${people.get(mark.by.id)?.first ?? 'Somebody'} approved it as it read before`;
}
