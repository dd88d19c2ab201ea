import { atStart } from '../../domain/form/at-start';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import type { Correction, SalesQuestion } from '../../speech/review/said-corrections';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { calledIn } from '../kit/called';
import { Face } from '../kit/face';
import { Note } from '../kit/note';
import { OnlyUs, State } from '../kit/state';

export const questionFormOf = (answerId: string): string => `question ${answerId}`;
export const replyFormOf = (questionId: string): string => `reply ${questionId}`;

/** What customer success asked sales about a correction, what sales said, and the next question. */
export function SalesQuestions({ correction, reply }: { correction: Correction; reply?: FormReply }) {
  const { questions, mayResolve, mayAnswerQuestion, resolution } = correction;
  const open = questions.find((question) => question.reply === null);
  // One person in both parts has nobody to ask.
  const isOfOne = correction.rep.id === correction.host.id;
  return (
    <>
      {questions.map((question) => (
        <Asked key={question.id} question={question} correction={correction} />
      ))}
      {open && mayAnswerQuestion ? <ReplyForm question={open} correction={correction} reply={reply} /> : null}
      {!open && mayResolve && !resolution && !isOfOne ? (
        <AskForm correction={correction} reply={reply} />
      ) : null}
    </>
  );
}

function Asked({ question, correction }: { question: SalesQuestion; correction: Correction }) {
  const rep = calledIn(correction, correction.rep);
  return (
    <>
      <div className="by">
        <Face {...question.askedBy} size="xs" />
        <div>
          {calledIn(correction, question.askedBy, true)} asked {rep}, {question.asked}
          <q dir="auto">{question.question}</q>
          {question.reply === null ? (
            <State icon="clock">
              With {rep} since {question.asked}
            </State>
          ) : null}
        </div>
      </div>
      {question.repliedBy ? (
        <div className="by">
          <Face {...question.repliedBy} size="xs" />
          <div>
            {calledIn(correction, question.repliedBy, true)} answered, {question.replied}
            <q dir="auto">{question.reply}</q>
            <OnlyUs />
          </div>
        </div>
      ) : null}
    </>
  );
}

function AskForm({ correction, reply }: { correction: Correction; reply?: FormReply }) {
  const { id, onboardingId, rep, title, contact } = correction;
  const name = questionFormOf(id);
  const form = formView(reply, name, id);
  return (
    <details className="ask" open={reply?.form === name}>
      <summary className="btn btn--line">
        Ask {rep.first} first<span className="vh">: {title}</span>
      </summary>
      <Form action={`/onboardings/${onboardingId}/corrections/${id}/ask`}>
        <Refused reply={reply} name={name} />
        <TextArea
          name="question"
          id={form.id('question')}
          label={`Your question to ${rep.first}`}
          hint={`${atStart(contact.first)} doesn’t see it.`}
          limit={WORD_LIMITS.message}
          defaultValue={form.value('question', '')}
          error={form.error('question')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--line">
            Ask {rep.first}
            <span className="vh"> about {title}</span>
          </button>
        </p>
      </Form>
    </details>
  );
}

function ReplyForm({
  question,
  correction,
  reply,
}: {
  question: SalesQuestion;
  correction: Correction;
  reply?: FormReply;
}) {
  const name = replyFormOf(question.id);
  const form = formView(reply, name, question.id);
  const { first } = question.askedBy;
  return (
    <Form className="ask" action={`/onboardings/${correction.onboardingId}/questions/${question.id}/answer`}>
      <Refused reply={reply} name={name} />
      <TextArea
        name="reply"
        id={form.id('reply')}
        label={`What do you tell ${first}?`}
        hint={`${atStart(correction.contact.first)} doesn’t see it.`}
        limit={WORD_LIMITS.message}
        defaultValue={form.value('reply', '')}
        error={form.error('reply')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Answer {first}
          <span className="vh"> about {correction.title}</span>
        </button>
      </p>
    </Form>
  );
}

function Refused({ reply, name }: { reply?: FormReply; name: string }) {
  if (reply?.form !== name || !reply.refusal) return null;
  return (
    <Note tone="stop" role="alert">
      {REFUSAL_WORDS[reply.refusal.code]}
    </Note>
  );
}
