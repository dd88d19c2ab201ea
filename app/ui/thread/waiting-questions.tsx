import type { SaidWaitingQuestion } from '../../speech/thread/said-thread';
import { State } from '../kit/state';

/** Questions of several customers, the one promised first at the top; each is answered in its thread. */
export function WaitingQuestions({ questions }: { questions: readonly SaidWaitingQuestion[] }) {
  return (
    <section className="grp" aria-labelledby="asked">
      <h2 id="asked">
        Questions <span>{questions.length}</span>
      </h2>
      <ul className="list links--plain">
        {questions.map(({ onboardingId, placeId, customer, title, words, waits }) => (
          <li key={placeId} className="row row--one">
            <div>
              <b dir="auto">
                <a href={`/onboardings/${onboardingId}/threads/${placeId}`}>
                  {waits.names} asked about {title ? `“${title}”` : 'the page as a whole'}
                </a>
              </b>
              <p className="sub" dir="auto">
                {customer}
              </p>
              <q className="waiting__q" dir="auto">
                {words}
              </q>
            </div>
            <State tone={waits.isLate ? 'stop' : 'wait'}>
              {waits.isLate ? `Late, was due ${waits.by}` : `Answer by ${waits.by}`}
            </State>
          </li>
        ))}
      </ul>
    </section>
  );
}
