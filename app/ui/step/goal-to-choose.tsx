import { isGoalToChoose } from '../../domain/step/approval';
import type { SaidPath, SaidStep } from '../../speech/path/said-path';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import type { PathReply } from '../path/path-links';
import { goalFormOf, prefixOf, stepAt } from '../path/path-links';

interface GoalToChooseProps {
  path: SaidPath;
  step: SaidStep;
  reply: PathReply | undefined;
}

/** What came out of a starting point knows nobody's goals: which one it is about is chosen here, in one press. */
export function GoalToChoose({ path, step: { id, words }, reply }: GoalToChooseProps) {
  if (!isGoalToChoose(words) || !path.mayWrite) return null;
  const name = goalFormOf(id);
  const form = formView(reply, name, prefixOf(name));
  if (path.goals.length === 0)
    return (
      <p className="by">
        There is no goal in the guide to approve. <a href={`/onboardings/${path.id}/guide`}>Put one in</a>, or
        edit the step: without a goal they approve that the phase has ended.
      </p>
    );
  return (
    <Form className="fix__body" action={`${stepAt(path.id, id)}/goal`}>
      <Choices
        name="goal"
        id={form.id('goal')}
        legend="Which goal do they approve?"
        hint="Their yes is first value. Choose the one that is reached first."
        look="pick"
        choices={path.goals}
        chosen={form.value('goal', '')}
        error={form.error('goal')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          Choose this goal
        </button>
      </p>
    </Form>
  );
}
