import type { PartAnswer } from '../../domain/handoff/handoff';
import type { Question } from '../../domain/handoff/parts';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { answerFormOf, handoffAt } from './addresses';

interface AnswerInsteadProps {
  page: HandoffPage;
  question: Question;
  answer: PartAnswer['answer'];
  /** "None were made", or the summary that opens the field for a reason. */
  label: string;
  /** Ends the names of buttons that recur: "data to bring over". */
  about?: string;
  reply: FormReply | undefined;
}

/** Says that there is nothing to record. "Does not apply" asks for a reason. */
export function AnswerInstead({ page, question, answer, label, about, reply }: AnswerInsteadProps) {
  const name = answerFormOf(question);
  const form = formView(reply, name, name);
  const ending = about ? <span className="vh">: {about}</span> : null;
  const fields = <input type="hidden" name="answer" value={answer} />;
  const action = `${handoffAt(page.id)}/answers/${question}`;
  if (answer !== 'not_applicable')
    return (
      <Form action={action}>
        {fields}
        <button type="submit" className="btn btn--line">
          {label}
          {ending}
        </button>
      </Form>
    );
  return (
    <details className="more" open={reply?.form === name}>
      <summary className="btn btn--bare">
        {label}
        {ending}
      </summary>
      <Form className="edit" action={action}>
        {fields}
        <TextField
          name="reason"
          id={form.id('reason')}
          label="Why?"
          limit={MOST.line}
          required
          defaultValue={form.value('reason', '')}
          error={form.error('reason')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--soft">
            Save the reason{ending}
          </button>
        </p>
      </Form>
    </details>
  );
}

interface GivenProps {
  page: HandoffPage;
  question: Question;
  /** What was answered, as a sentence. */
  says: string;
  about?: string;
}

/** An answer that was given in place of statements, and the way to take it back. */
export function GivenInstead({ page, question, says, about }: GivenProps) {
  const given = page.answers.find((one) => one.question === question);
  if (!given) return null;
  return (
    <Form
      className="kept"
      id={answerFormOf(question)}
      action={`${handoffAt(page.id)}/answers/${question}/withdraw`}
    >
      <p dir="auto">{says}</p>
      {given.reason ? <small dir="auto">{given.reason}</small> : null}
      {page.isOpen ? (
        <button type="submit" className="btn btn--bare">
          Take it back
          <span className="vh">: {about ?? says}</span>
        </button>
      ) : null}
    </Form>
  );
}
