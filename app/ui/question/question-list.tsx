import type { FailedFile } from '../../domain/file/file-failure';
import { atStart } from '../../domain/form/at-start';
import { fieldOf } from '../../domain/question/typed-answers';
import { sayFailure } from '../../speech/en/file/say-file';
import type { SaidStepPage } from '../../speech/path/said-customer-path';
import type { SaidQuestion, SaidQuestions } from '../../speech/question/said-questions';
import { customerFileAt } from '../file/file-links';
import type { AnswersReply } from '../file/files-reply';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { QuestionFields, typedBeside } from './question-fields';

/** The name under which the form comes back. */
export const ANSWERS_FORM = 'answers';

interface QuestionListProps {
  said: SaidStepPage;
  step: NonNullable<SaidStepPage['shown']>['step'];
  list: SaidQuestions;
  reply: AnswersReply | undefined;
  /** The question whose table gets more lines. */
  more: string | null;
  /** What was answered was kept; `more` where something else is asked because of it. */
  saved: string | null;
}

/** The questions of a step: to be answered, or as they were answered, with a way to answer them otherwise. */
export function QuestionList(props: QuestionListProps) {
  const { step, list, said, reply } = props;
  const isBack = reply?.form === ANSWERS_FORM;
  if (said.isClosed || step.is === 'skipped' || step.is === 'waiting')
    return list.hasAnswers ? <Answers list={list} readerId={said.readerId} /> : null;
  if (step.is !== 'done')
    return (
      <>
        <Saved saved={props.saved} count={list.count} />
        <ToAnswer {...props} />
      </>
    );
  return (
    <>
      <Answers list={list} readerId={said.readerId} />
      <details className="fold item stuck" id="change" open={isBack}>
        <summary>
          <Icon name="pen" />
          <span>
            <b>Change an answer</b> <span className="box__p">{atStart(said.host)} sees what it was</span>
          </span>
          <Icon name="fold" />
        </summary>
        <ToAnswer {...props} />
      </details>
    </>
  );
}

function ToAnswer({ said, step, list, more, ...props }: QuestionListProps) {
  const reply = withFailures(props.reply, list, said.host);
  const form = formView(reply, ANSWERS_FORM, ANSWERS_FORM);
  const isDone = step.is === 'done';
  const found = reply?.form === ANSWERS_FORM ? Object.entries(reply.errors) : [];
  const errors = list.questions.flatMap(({ id }) => found.filter(([field]) => field.startsWith(fieldOf(id))));
  const takesFiles = list.questions.some(({ file }) => file !== null);
  return (
    <Form
      className="stack"
      action={`/welcome/steps/${step.id}/answers`}
      id="answers"
      encType={takesFiles ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name="list" value={list.mark} />
      {takesFiles ? <AsTheEnterKey isDone={isDone} /> : null}
      {errors.length > 0 ? (
        <ErrorSummary
          id="gaps"
          title={
            errors.length === 1
              ? 'One answer needs another look. The others are saved.'
              : 'Some answers need another look. The others are saved.'
          }
          gaps={errors.map(([field, message]) => ({
            field,
            message: `${labelAt(list.questions, field)} ${message}`,
          }))}
        />
      ) : null}
      <Changed reply={reply} list={list} host={said.host} />
      <Strays strays={props.reply?.strays ?? []} host={said.host} />
      <div className="rows">
        {list.questions.map((question) => (
          <QuestionFields
            key={question.id}
            question={question}
            form={form}
            hasMore={more === question.id}
            readerId={said.readerId}
          />
        ))}
      </div>
      <p className="go">
        <button type="submit" className="btn btn--main btn--big">
          {isDone ? 'Save the change' : 'Send my answers'}
        </button>
        {isDone ? null : (
          <button type="submit" className="btn btn--line" name="later" value="1">
            Save for later
          </button>
        )}
        {takesFiles ? <span>A large file takes a minute. This page says when it’s here.</span> : null}
      </p>
    </Form>
  );
}

/** Enter in a field presses the first button of its form: never the one that takes a file back. */
const AsTheEnterKey = ({ isDone }: { isDone: boolean }) => (
  <button
    type="submit"
    className="vh"
    tabIndex={-1}
    aria-hidden="true"
    name={isDone ? undefined : 'later'}
    value="1"
  >
    Save
  </button>
);

/** What is wrong with a file is said at its field. */
function withFailures(
  reply: AnswersReply | undefined,
  list: SaidQuestions,
  host: string,
): FormReply | undefined {
  if (!reply?.failed) return reply;
  const errors = { ...reply.errors };
  for (const { id, file } of list.questions) {
    const failed = reply.failed[fieldOf(id)];
    if (failed && file)
      errors[fieldOf(id)] = `${failed.name}: ${sayFailure(failed.failure, { host, kinds: file.kinds })}`;
  }
  return { ...reply, errors };
}

const labelAt = (questions: readonly SaidQuestion[], field: string): string =>
  questions.find(({ id }) => field.startsWith(fieldOf(id)))?.label ?? 'This answer';

/** The questions were written otherwise while somebody answered them: nothing was kept, and nothing is lost. */
function Changed({ reply, list, host }: { reply: FormReply | undefined; list: SaidQuestions; host: string }) {
  if (reply?.form !== ANSWERS_FORM || reply.refusal?.code !== 'changed_meanwhile') return null;
  const beside = typedBeside(
    reply.typed,
    list.questions.map(({ id }) => id),
  );
  return (
    <Note tone="wait" role="alert" id="no" isFocusable>
      <strong>{atStart(host)} changed these questions while you were answering.</strong> Your words are still
      here. Look at them once more, then send them.
      {list.questions.some(({ file }) => file) ? ' A file has to be chosen once more.' : null}
      {beside.length > 0 ? (
        <>
          {' '}
          To what isn’t asked any more you wrote:{' '}
          {beside.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words in their order
            <span key={at}>
              {at > 0 ? ', ' : ''}
              <q dir="auto">{words}</q>
            </span>
          ))}
        </>
      ) : null}
    </Note>
  );
}

/** Files that came where no question asks for one: nothing of them is kept, and everything else is. */
function Strays({ strays, host }: { strays: readonly FailedFile[]; host: string }) {
  if (strays.length === 0) return null;
  return (
    <Note tone="stop" role="alert" id="strays" isFocusable>
      {strays.map(({ name, failure }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files in their order
        <p key={at} dir="auto">
          {`${name}: ${sayFailure(failure, { host, kinds: [] })}`}
        </p>
      ))}
    </Note>
  );
}

/** What was answered, and by whom. */
function Answers({ list, readerId }: { list: SaidQuestions; readerId: string }) {
  return (
    <dl className="rows answered">
      {list.questions.map(({ id, label, said, by, known, file }) => (
        <div className="item" key={id}>
          <dt dir="auto">{label}</dt>
          <dd>
            {known ? (
              <span dir="auto">{known.says}</span>
            ) : said ? (
              <>
                <span dir="auto" className="answered__a">
                  {file?.here ? <a href={customerFileAt(file.here.id, readerId)}>{said}</a> : said}
                </span>{' '}
                <span className="hint" dir="auto">
                  {by}
                </span>
              </>
            ) : (
              <span className="hint">Left open</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing is handed in yet, and nothing has to be typed again. */
function Saved({ saved, count }: { saved: string | null; count: string }) {
  if (saved !== 'yes' && saved !== 'more') return null;
  return (
    <Note role="status" id="said" isFocusable>
      <strong>Saved.</strong> {count}.
      {saved === 'more' ? ' Because of what you answered, there is more to ask below.' : null}
    </Note>
  );
}

/** The list says by itself that it was changed meanwhile. */
export const isOfList = ({ form, refusal }: FormReply): boolean =>
  form === ANSWERS_FORM && refusal?.code === 'changed_meanwhile';
