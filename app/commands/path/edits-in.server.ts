/* What the timeline is told of a step that reads otherwise: its days are those of the workspace's calendar. */
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { dueDayOf } from '../../domain/path/due';
import type { Path, Step, StepWords } from '../../domain/path/path';
import type { ToldEdit } from '../../domain/path/path-events';
import { editsOfStep } from '../../domain/path/told-edits';
import type { Scene } from '../perform.server';

/** `step` stands in the path as it was. */
export async function editsIn(
  { trx, actor, now }: Pick<Scene<MemberActor>, 'trx' | 'actor' | 'now'>,
  { phases }: Path,
  step: Step,
  words: StepWords,
): Promise<ToldEdit[]> {
  const calendar = await calendarOf(trx, actor.workspaceId);
  const today = dayOf(now, calendar.timeZone);
  const endsOn = phases.find(({ steps }) => steps.some(({ id }) => id === step.id))?.endsOn ?? null;
  const { publishedOn } = step;
  const dueOn = ({ due }: StepWords) => dueDayOf({ due, publishedOn }, { endsOn }, calendar, today);
  return editsOfStep({ ...step, dueOn: dueOn(step) }, { ...words, dueOn: dueOn(words) });
}
