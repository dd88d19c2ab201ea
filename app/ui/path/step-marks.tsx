import { REASON_LIMIT } from '../../domain/path/path';
import type { SaidPath, SaidStep } from '../../speech/path/said-path';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { markFormOf, prefixOf, stepAt, VERBS_FORM } from './path-links';
import type { PathReply } from './path-page';

interface StepMarksProps {
  path: SaidPath;
  step: SaidStep;
  reply: PathReply | undefined;
}

/** Done, stuck, left out, or taken back, by whoever of us may say so. */
export function StepMarks({ path, step, reply }: StepMarksProps) {
  if (!step.mayMark) return null;
  const { id, words, state, mark } = step;
  const at = stepAt(path.id, id);
  const ending = <span className="vh">: {words.title}</span>;
  const isBehind = state.is === 'done' || state.is === 'skipped';
  return (
    <div className="marks">
      {isBehind ? null : (
        <button type="submit" className="btn btn--soft" form={VERBS_FORM} formAction={`${at}/done`}>
          Done{words.side === 'theirs' ? ' for them' : null}
          {ending}
        </button>
      )}
      {mark ? (
        <button
          type="submit"
          className="btn btn--bare"
          form={VERBS_FORM}
          formAction={`${at}/undo`}
          name="mark"
          value={mark}
        >
          {isBehind ? 'Undo' : 'It goes on'}
          {ending}
        </button>
      ) : null}
      {isBehind ? null : <Reasons {...{ path, step, reply }} />}
    </div>
  );
}

/** Both need a reason, which the customer reads. */
function Reasons({ path, step: { id, words, state }, reply }: StepMarksProps) {
  const name = markFormOf(id);
  const form = formView(reply, name, prefixOf(name));
  const at = stepAt(path.id, id);
  const ending = <span className="vh">: {words.title}</span>;
  const isBack = reply?.form === name && reply.typed.words !== undefined;
  return (
    <details className="fix" open={isBack}>
      <summary className="btn btn--bare">
        {state.is === 'stuck' ? 'Another reason, or leave it out…' : 'Stuck, or leave it out…'}
        {ending}
      </summary>
      <Form className="fix__body" action={`${at}/stuck`}>
        <TextArea
          name="words"
          id={form.id('words')}
          label="Why"
          hint={`${path.reader} reads it on the step.`}
          rows={3}
          limit={REASON_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--soft">
            It’s stuck{ending}
          </button>
          <button type="submit" className="btn btn--bare" formAction={`${at}/skip`}>
            Leave it out{ending}
          </button>
        </p>
      </Form>
    </details>
  );
}
