import { atStart } from '../../domain/form/at-start';
import { andFrom } from '../../speech/en/heard';
import { KIND_WORDS } from '../../speech/en/kind-words';
import { sayByCopy } from '../../speech/en/say-by-copy';
import type { Correction } from '../../speech/review/said-corrections';
import { DaysOff } from '../clock/days-off';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { calledIn } from '../kit/called';
import { ChangedWords } from '../kit/changed-words';
import { Face } from '../kit/face';
import { Note } from '../kit/note';
import { OnlyUs, State } from '../kit/state';
import { PathMoves } from '../path/path-moves';
import { VerdictSeen } from '../receipt/verdict-seen';
import { answerOf } from '../receipt/verdict-words';
import { AnswerForm, GivenAnswer } from './answer-form';
import { SalesQuestions } from './sales-questions';

interface CorrectionCardProps {
  correction: Correction;
  reply?: FormReply;
  /** Named where corrections of several customers stand together. */
  isAcross?: boolean;
}

/** One correction: what was said on the left, what we answer on the right. */
export function CorrectionCard({ correction, reply, isAcross }: CorrectionCardProps) {
  const { id, contact, customer, onboardingId } = correction;
  return (
    <article className="row row--one" id={`c-${id}`} aria-labelledby={`h-${id}`}>
      <div>
        <h2 id={`h-${id}`}>
          {contact.first} {whatWasDone(correction)}
          <span className="vh">: {correction.title}</span>
        </h2>
        {isAcross ? (
          <p className="sub">
            <a href={`/onboardings/${onboardingId}/corrections`} dir="auto">
              {customer}
            </a>
          </p>
        ) : null}
      </div>
      <Due correction={correction} />
      {correction.isFast && !correction.resolution ? <Fast correction={correction} /> : null}
      <div className="ans">
        <WhatWasSaid correction={correction} reply={reply} />
        {correction.resolution ? (
          <GivenAnswer correction={correction} resolution={correction.resolution} />
        ) : (
          <AnswerForm correction={correction} reply={reply} />
        )}
      </div>
    </article>
  );
}

function whatWasDone({ isOurQuestion, isAdded, proposed }: Correction): string {
  if (isOurQuestion) return 'answered our question';
  return `${isAdded ? 'added' : 'changed'} ${KIND_WORDS[proposed.kind].a}`;
}

/** A robot may have pressed the buttons. One press takes back everything that came so. */
function Fast({ correction: { contact, onboardingId, mayResolve } }: { correction: Correction }) {
  return (
    <Note tone="wait">
      <p>
        <b>Unusually fast.</b> This came faster than people read, perhaps from a program that checks mail. It
        sends no mail until {contact.first} does something at a person’s pace, or you answer it.
      </p>
      {mayResolve ? (
        <Form action={`/onboardings/${onboardingId}/corrections/fast/${contact.id}`}>
          <button type="submit" className="btn btn--bare">
            Take back all that came so fast from {contact.first}
          </button>
        </Form>
      ) : null}
    </Note>
  );
}

function Due({
  correction: { resolution, isLate, dueBy, daysOff, title, mayResolve, host },
}: {
  correction: Correction;
}) {
  if (resolution) return <State tone="ok">Answered {resolution.when}</State>;
  const who = mayResolve ? 'Answer' : `${atStart(host.first)} answers`;
  return (
    <div>
      <State tone={isLate ? 'stop' : 'wait'}>
        {isLate ? `Late, promised by ${dueBy}` : `${atStart(who)} by ${dueBy}`}
      </State>
      <DaysOff lines={daysOff} of={title} />
    </div>
  );
}

function WhatWasSaid({ correction, reply }: { correction: Correction; reply?: FormReply }) {
  const { contact, noted, internalNote, others } = correction;
  return (
    <div className="ans__say">
      <p dir="auto">
        {correction.had === null ? (
          <ins>{correction.said}</ins>
        ) : (
          <ChangedWords
            before={correction.had}
            after={correction.said}
            spoken={{ had: 'we had: ', now: `${atStart(contact.first)} said: ` }}
          />
        )}
      </p>
      <div className="by">
        <Face name={contact.name} size="xs" />
        <div>
          {contact.name}, {correction.when}
          {sayByCopy(correction.copiedBy)}
          {correction.parts ? (
            <q>
              Part: {correction.parts.had === null ? null : <del>{correction.parts.had}</del>}{' '}
              <ins>{correction.parts.said}</ins>
            </q>
          ) : null}
          {correction.note ? <q dir="auto">{correction.note}</q> : null}
        </div>
      </div>
      {others.map((other) => (
        <div className="by" key={other.answerId}>
          <Face name={other.name} size="xs" />
          <div>
            {other.said
              ? `${other.name} sees it differently${sayByCopy(other.copiedBy)}:`
              : `${other.name} said the old words are right${sayByCopy(other.copiedBy)}.`}
            {other.said ? <q dir="auto">{other.said}</q> : null}
          </div>
        </div>
      ))}
      {noted && !correction.isAdded ? (
        <div className="by">
          <Face {...noted.by} size="xs" />
          <div>
            <span dir="auto">
              {andFrom(`${calledIn(correction, noted.by, true)} noted this on ${noted.on}`, noted.heardWhere)}
            </span>
            {correction.recorded.words ? (
              <>
                , as: <q dir="auto">{correction.recorded.words}</q>
              </>
            ) : null}
            <Judged recorded={correction.recorded} />
            {internalNote ? (
              <>
                <br />
                {correction.recorded.verdict ? null : (
                  <>
                    <OnlyUs />
                    <br />
                  </>
                )}
                <span dir="auto">{internalNote}</span>
              </>
            ) : null}
          </div>
        </div>
      ) : null}
      {correction.moves && !correction.resolution ? (
        <PathMoves onboardingId={correction.onboardingId} moves={correction.moves} />
      ) : null}
      <SalesQuestions correction={correction} reply={reply} />
    </div>
  );
}

/** What we said of the recorded words before the customer read any. */
function Judged({ recorded: { words, verdict, verdictNote } }: Pick<Correction, 'recorded'>) {
  if (!verdict) return null;
  const { tone, label } = answerOf(verdict);
  return (
    <>
      <br />
      <State tone={tone} icon={null}>
        {label}
      </State>{' '}
      <VerdictSeen verdict={verdict} told={words === '' ? 'no' : 'does'} />
      {verdictNote ? <q dir="auto">{verdictNote}</q> : null}
    </>
  );
}
