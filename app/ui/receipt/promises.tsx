import { countInWords } from '../../speech/en/say-count';
import { COMMITMENT_WORDS } from '../../speech/en/tell-statement';
import type { Receipt } from '../../speech/receipt/said-receipt';
import type { FormReply } from '../form/form-reply';
import { State } from '../kit/state';
import { SaidCard } from '../statement/said-card';
import { Judge, VerdictGiven } from './judge';

interface PromisesProps {
  receipt: Receipt;
  reply: FormReply | undefined;
}

/** What was promised, each with its verdict; then what was only talked about, or is not included. */
export function Promises({ receipt, reply }: PromisesProps) {
  const { promises, rep, mayJudge, judgedWhen } = receipt;
  const asked = promises.filter((promise) => promise.needsVerdict);
  const others = promises.filter((promise) => !promise.needsVerdict);
  return (
    <section className="part" id="promises" aria-labelledby="promises-title">
      <header>
        <h2 id="promises-title">What was promised</h2>
        <JudgedCount receipt={receipt} />
      </header>
      {promises.length === 0 ? <p>Sales says no promises were made.</p> : null}
      {mayJudge && asked.length > 0 ? (
        <p>Say for each whether we can. Your notes stay here; the customer’s words you write in the guide.</p>
      ) : null}
      <div className="stack">
        {asked.map((promise) => (
          <SaidCard key={promise.id} said={promise} rep={rep.first}>
            {mayJudge ? (
              <Judge promise={promise} reply={reply} rep={rep.first} />
            ) : (
              <VerdictGiven promise={promise} />
            )}
          </SaidCard>
        ))}
        {others.map((promise) => (
          <SaidCard
            key={promise.id}
            said={promise}
            rep={rep.first}
            mark={
              <p className="meta">
                <span className="guess">
                  {promise.commitment ? COMMITMENT_WORDS[promise.commitment] : null}
                </span>
              </p>
            }
          />
        ))}
      </div>
      {mayJudge && asked.length > 0 ? (
        <p className="goes gap">
          <button type="submit" className="btn btn--soft">
            Save my answers
          </button>
          {judgedWhen ? <span className="meta">Saved {judgedWhen}. You can come back to them.</span> : null}
        </p>
      ) : null}
    </section>
  );
}

function JudgedCount({ receipt: { promises } }: { receipt: Receipt }) {
  const asked = promises.filter((promise) => promise.needsVerdict);
  if (asked.length === 0) return null;
  const done = asked.filter((promise) => promise.verdict).length;
  const isDone = done === asked.length;
  return (
    <State tone={isDone ? 'ok' : 'wait'}>
      {isDone
        ? done === 1
          ? 'Judged'
          : `All ${countInWords(done)} judged`
        : `${done} of ${asked.length} judged`}
    </State>
  );
}
