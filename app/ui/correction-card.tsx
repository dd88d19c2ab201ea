import type { Correction } from '../queries/corrections.server';
import { AnswerForm, GivenAnswer } from './answer-form';
import { calledIn } from './called';
import { ChangedWords } from './changed-words';
import { Face } from './face';
import type { FormReply } from './form-reply';
import { SalesQuestions } from './sales-questions';
import { OnlyUs, State } from './state';
import { KIND_NOUNS } from './statement-parts';

interface CorrectionCardProps {
  correction: Correction;
  reply?: FormReply;
  /** Named where corrections of several customers stand together. */
  isAcross?: boolean;
}

/** One correction: what was said on the left, what we answer on the right. */
export function CorrectionCard({ correction, reply, isAcross }: CorrectionCardProps) {
  const { id, contact, proposed, isAdded, customer, onboardingId } = correction;
  const noun = KIND_NOUNS[proposed.kind];
  return (
    <article className="row row--one" id={`c-${id}`} aria-labelledby={`h-${id}`}>
      <div>
        <h2 id={`h-${id}`}>
          {contact.first} {isAdded ? 'added' : 'changed'} a {noun}
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

function Due({ correction: { resolution, isLate, dueBy, mayResolve, cs } }: { correction: Correction }) {
  if (resolution) return <State tone="ok">Answered {resolution.when}</State>;
  const who = mayResolve ? 'Answer' : `${cs.first} answers`;
  return (
    <State tone={isLate ? 'stop' : 'wait'}>
      {isLate ? `Late, promised by ${dueBy}` : `${who} by ${dueBy}`}
    </State>
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
            spoken={{ had: 'we had: ', now: `${contact.first} said: ` }}
          />
        )}
      </p>
      <div className="by">
        <Face name={contact.name} size="xs" />
        <div>
          {contact.name}, {correction.when}
          {correction.note ? <q dir="auto">{correction.note}</q> : null}
        </div>
      </div>
      {others.map((other) => (
        <div className="by" key={other.answerId}>
          <Face name={other.name} size="xs" />
          <div>
            {other.said
              ? `${other.name} sees it differently:`
              : `${other.name} said the old words are right.`}
            {other.said ? <q dir="auto">{other.said}</q> : null}
          </div>
        </div>
      ))}
      {noted && !correction.isAdded ? (
        <div className="by">
          <Face {...noted.by} size="xs" />
          <div>
            {calledIn(correction, noted.by, true)} noted this on {noted.on}
            {noted.where ? <span dir="auto">{jointBefore(noted.where) + noted.where}</span> : null}
            {internalNote ? (
              <>
                <br />
                <OnlyUs />
                <br />
                <span dir="auto">{internalNote}</span>
              </>
            ) : null}
          </div>
        </div>
      ) : null}
      <SalesQuestions correction={correction} reply={reply} />
    </div>
  );
}

/** Words that go on with the sentence follow a comma; what stands by itself is set apart. */
const jointBefore = (where: string): string => (/^\p{Ll}/u.test(where) ? ', ' : ' · ');
