import { REASON_LIMIT } from '../../domain/path/path';
import type { SaidPath, SaidStep } from '../../speech/path/said-path';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import type { PathReply } from '../path/path-links';
import { markFormOf, prefixOf, stepAt, VERBS_FORM } from '../path/path-links';

interface StepMarksProps {
  path: SaidPath;
  step: SaidStep;
  reply: PathReply | undefined;
}

/** Done, stuck or left out, by whoever of us may say so. */
export function StepMarks({ path, step, reply }: StepMarksProps) {
  const { id, words, state } = step;
  if (!step.mayMark || state.is === 'done' || state.is === 'skipped') return null;
  return (
    <div className="marks">
      {words.kind === 'approve' ? null : (
        <button
          type="submit"
          className="btn btn--soft"
          form={VERBS_FORM}
          formAction={`${stepAt(path.id, id)}/done`}
        >
          Done{words.side === 'theirs' ? ' for them' : null}
          <span className="vh">: {words.title}</span>
        </button>
      )}
      <Reasons {...{ path, step, reply }} />
    </div>
  );
}

/** What was said last, taken back. */
export function TakeBack({ path, step }: Pick<StepMarksProps, 'path' | 'step'>) {
  const { id, words, state, mark } = step;
  if (!step.mayMark || !mark) return null;
  return (
    <button
      type="submit"
      className="btn btn--bare"
      form={VERBS_FORM}
      formAction={`${stepAt(path.id, id)}/undo`}
      name="mark"
      value={mark}
    >
      {state.is === 'stuck' && words.kind !== 'approve' ? 'It goes on' : 'Undo'}
      <span className="vh">: {words.title}</span>
    </button>
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
        {state.is === 'stuck'
          ? 'Another reason, or leave it out…'
          : words.kind === 'approve'
            ? 'Not yet, or leave it out…'
            : 'Stuck, or leave it out…'}
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
            {words.kind === 'approve' ? 'They say not yet' : 'It’s stuck'}
            {ending}
          </button>
          <button type="submit" className="btn btn--bare" formAction={`${at}/skip`}>
            Leave it out{ending}
          </button>
        </p>
      </Form>
    </details>
  );
}
