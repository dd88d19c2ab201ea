/* Approved steps that are asked again once a path is published as it is written: they would read otherwise. */
import { type Path, stepsOf, type Who } from '../path/path';
import { type Approved, approvedNow } from './approval';
import { asItStands, type LatestMarks } from './step-state';

export type AskedAgain = { stepId: string; title: string; by: Who };

/** `goalOf` is a goal as the guide would show it; null where it doesn't. */
export const askedAgainIn = (
  path: Path,
  marks: LatestMarks,
  goalOf: (statementId: string) => Approved['goal'],
): AskedAgain[] =>
  stepsOf(path).flatMap((step) => {
    const mark = marks.get(step.id);
    if (mark?.kind !== 'done' || !mark.approved) return [];
    const then = asItStands(mark, approvedNow(step, goalOf));
    return then.kind === 'done' ? [] : [{ stepId: step.id, title: mark.approved.title, by: mark.by }];
  });
