/*
 * Why a path can't be published yet: a phase that ends at a date which the guide doesn't show, a list without questions,
 * a question that shows a point which the guide leaves out, one that asks what is known, a goal to be approved that
 * nobody reads there, one that nobody has chosen yet, and a step whose kind, side and asks don't fit together.
 */
import type { Gap } from '../onboarding/refusal';
import { askedAgain, boundToNothing, type ListOfStep, type NamedPoints } from '../question/never-twice';
import { approvalIn, isGoalToChoose } from '../step/approval';
import { misfitsIn } from '../step/fits';
import { type Path, stepsOf } from './path';

const CODES = [
  'choose_milestone',
  'add_questions',
  'choose_point',
  'asked_again',
  'choose_goal',
  'name_goal',
  'theirs_alone',
  'asks_other_kind',
  'line_too_long',
  'line_unreadable',
  'line_twice',
] as const;
type Code = (typeof CODES)[number];

/** It is cured on the page of the path. */
export const isOfPath = (code: string): boolean => CODES.some((one) => one === code);

/** What is published with it: the dates at which a phase may end, and all points, with the names of systems. */
export type PublishedWith = { dates: ReadonlySet<string>; points: NamedPoints };

export function pathGaps(path: Path, { dates, points }: PublishedWith): Gap[] {
  const lists = listsIn(path);
  const titles = new Map(lists.map(({ stepId, title }) => [stepId, title]));
  const gap = (at: string, code: Code, about: string) => ({ at, code, about });
  return [
    ...path.phases.flatMap(({ id, title, milestone }) =>
      milestone.is === 'agreed' && !dates.has(milestone.statementId)
        ? [gap(id, 'choose_milestone', title)]
        : [],
    ),
    ...lists.flatMap(({ stepId, title, list }) =>
      list.length === 0 ? [gap(stepId, 'add_questions', title)] : [],
    ),
    ...boundToNothing(lists, points).map(({ stepId, title }) => gap(stepId, 'choose_point', title)),
    ...stepsOf(path).flatMap((step) =>
      misfitsIn(step).map((what) =>
        gap(step.id, what.code, 'line' in what ? `${step.title}, ${what.line}` : step.title),
      ),
    ),
    ...stepsOf(path).flatMap((step) => {
      if (isGoalToChoose(step)) return [gap(step.id, 'name_goal', step.title)];
      const goal = approvalIn(step)?.goal;
      return goal && !points.has(goal) ? [gap(step.id, 'choose_goal', step.title)] : [];
    }),
    ...askedAgain(lists, points).map(({ stepId }) => gap(stepId, 'asked_again', titles.get(stepId) ?? '')),
  ];
}

/** The question lists of a path, in their order. */
export const listsIn = (path: Path): ListOfStep[] =>
  stepsOf(path).flatMap(({ id, title, asks }) =>
    asks?.is === 'answer' ? [{ stepId: id, title, list: asks.questions }] : [],
  );
