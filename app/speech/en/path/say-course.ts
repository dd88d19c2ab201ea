/* How a path stands, in one word with its reason. */
import { type PathView, viewedSteps } from '../../../domain/path/path-view';
import { countOf } from '../say-count';

type People = ReadonlyMap<string, { first: string }>;

export type SaidCourse = {
  tone: 'ok' | 'wait' | 'stop' | null;
  words: string;
  reason: string;
  stepId: string | null;
};

export function sayCourse(view: PathView, people: People): SaidCourse {
  const { course, behind, of } = view;
  const far = `${behind} of ${of} steps done`;
  if (of === 0) return { tone: null, words: 'No steps', reason: '', stepId: null };
  if (course.is === 'on_course') return { tone: 'ok', words: 'On course', reason: far, stepId: null };
  if (course.is === 'finished') return { tone: 'ok', words: 'All done', reason: '', stepId: null };
  const step = viewedSteps(view).find(({ id }) => id === course.stepId);
  const title = `“${step?.title ?? ''}”`;
  const { stepId } = course;
  if (course.is === 'at_risk') {
    const who = step?.state.is === 'stuck' ? people.get(step.state.mark.by.id)?.first : undefined;
    const reason =
      course.because === 'stuck'
        ? `${who ?? 'somebody'} ${step?.kind === 'approve' ? 'says not yet to' : 'is stuck with'} ${title}`
        : `${title} is due before what it waits for`;
    return { tone: 'wait', words: 'At risk', reason, stepId };
  }
  const late = course.workingDays === 0 ? 'since a day off' : countOf(course.workingDays, 'working day');
  const more = course.steps > 1 ? `, and ${countOf(course.steps - 1, 'more step')}` : '';
  return { tone: 'stop', words: `Late, ${late}`, reason: `${title}${more}`, stepId };
}
