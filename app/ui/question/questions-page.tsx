import { atStart } from '../../domain/form/at-start';
import type { SaidQuestionsPage, SaidWrittenQuestion } from '../../speech/en/question/say-questions-page';
import { countOf } from '../../speech/en/say-count';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { Tag } from '../kit/tag';
import { Moves } from '../path/moves';
import { pathAt, prefixOf, VERBS_FORM } from '../path/path-links';
import { QuestionForm } from './question-form';
import { questionAt, questionFormOf, questionsAt } from './question-links';

interface QuestionsPageProps {
  page: SaidQuestionsPage;
  /** The question that is open for writing. */
  open: string | null;
  reply: FormReply | undefined;
}

export const titleOf = ({ step }: SaidQuestionsPage) => `The questions of “${step.title}”`;

/** What a step asks, one question after the other; what we know stands in the place of a question. */
export function QuestionsPage({ page, open, reply }: QuestionsPageProps) {
  const { id, step, questions, mayWrite, firstReader } = page;
  return (
    <StaffPage skip="Skip to the questions">
      <OnboardingNav {...page} current="path" />
      <PageHead
        title={titleOf(page)}
        lead={`${firstReader} and colleagues answer them on the page of the step. Where a point says it already, bind the question to it: then it is shown to be confirmed, and never asked again.`}
      />
      <Refused reply={reply} />
      <Form id={VERBS_FORM} />
      <p className="goes gap">
        <a className="btn btn--bare" href={`${pathAt(id)}#${step.id}`}>
          <Icon name="left" />
          Step {step.number} in the path
        </a>
        <span className="meta">
          {questions.length > 0 ? atStart(countOf(questions.length, 'question')) : 'No question yet'}
          {step.isPublished ? '. Changes reach them when the path is published.' : '.'}
        </span>
      </p>
      <h2 className="vh">The questions, in their order</h2>
      <ol className="twins" id="questions" tabIndex={-1}>
        {questions.map((question, place) => (
          <li key={question.id}>
            {mayWrite && (open === question.id || isHeld(reply, question.id)) ? (
              <QuestionForm page={page} question={question} reply={reply} />
            ) : (
              <Written
                page={page}
                question={question}
                isFirst={place === 0}
                isLast={place === questions.length - 1}
              />
            )}
          </li>
        ))}
      </ol>
      {mayWrite && open === null ? (
        <div className="gap-l">
          <QuestionForm page={page} question={null} reply={reply} />
        </div>
      ) : null}
    </StaffPage>
  );
}

const isHeld = (reply: FormReply | undefined, id: string): boolean =>
  reply?.form === questionFormOf(id) && reply.typed.label !== undefined;

function Refused({ reply }: { reply: FormReply | undefined }) {
  const errors = Object.entries(reply?.errors ?? {});
  if (reply && errors.length > 0)
    return (
      <ErrorSummary
        title="Not saved yet. Your words are still here."
        gaps={errors.map(([name, message]) => ({ field: `${prefixOf(reply.form)}-${name}`, message }))}
      />
    );
  if (!reply?.refusal) return null;
  return (
    <Note tone="stop" role="alert" className="gap-l">
      {REFUSAL_WORDS[reply.refusal.code]}
    </Note>
  );
}

interface WrittenProps {
  page: SaidQuestionsPage;
  question: SaidWrittenQuestion;
  isFirst: boolean;
  isLast: boolean;
}

/** Our rule for it beside what they read. */
function Written({ page, question, isFirst, isLast }: WrittenProps) {
  const { id, number, words, rule, only, about, have, choices, kinds } = question;
  const title = `${id}-title`;
  return (
    <article className="twin twin--step" id={id} aria-labelledby={title} tabIndex={-1}>
      <div className="twin__us">
        <p className="gist">
          <span className="num">{number}</span>
          <span>{rule}</span>
        </p>
        {only ? (
          <p className="meta" dir="auto">
            {only}
          </p>
        ) : null}
      </div>
      <div className="twin__them">
        <h3 id={title} dir="auto">
          {words.label} {have ? <Tag tone="you">We have it</Tag> : null}
        </h3>
        {words.help ? (
          <p className="meta" dir="auto">
            {words.help}
          </p>
        ) : null}
        {have ? (
          <p dir="auto">
            We have: {about ? <b dir="auto">{about}, </b> : null}
            <q>{have}</q> Is that right?
          </p>
        ) : null}
        {choices.length > 0 && !have ? (
          <p className="tags">
            {choices.map((choice) => (
              <Tag key={choice}>
                <span dir="auto">{choice}</span>
              </Tag>
            ))}
          </p>
        ) : null}
        {words.answered.with === 'table' ? (
          <p className="meta" dir="auto">
            {words.answered.columns.join(' | ')}
          </p>
        ) : null}
        {kinds ? <p className="meta">{kinds}</p> : null}
        {page.mayWrite ? (
          <p className="goes">
            <a
              className="btn btn--bare"
              href={`${questionsAt(page.id, page.step.id)}?question=${id}#${prefixOf(questionFormOf(id))}`}
            >
              <Icon name="pen" />
              Edit<span className="vh">: {words.label}</span>
            </a>
            <Moves
              at={questionAt(page.id, page.step.id, id)}
              title={words.label}
              isFirst={isFirst}
              isLast={isLast}
            />
          </p>
        ) : null}
      </div>
    </article>
  );
}
