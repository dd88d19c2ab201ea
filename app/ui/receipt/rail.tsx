import { atStart } from '../../domain/form/at-start';
import { briefly } from '../../speech/en/briefly';
import { countOf } from '../../speech/en/say-count';
import type { Receipt } from '../../speech/receipt/said-receipt';
import { DaysOff } from '../clock/days-off';
import { ClockBar } from '../kit/clock-bar';
import { Icon } from '../kit/icon';
import { PathLine } from './path-line';

/** How many promises are named in the rail before the rest is only counted. */
const NAMED = 5;

export const unjudgedIn = ({ promises }: Receipt) =>
  promises.filter((promise) => promise.needsVerdict && !promise.verdict);

/** The clock, what is left before accepting, and the buttons. */
export function Rail({ receipt }: { receipt: Receipt }) {
  const { id, clock, signed, handedOver, rep, host, customer, isOwn, talk } = receipt;
  const left = unjudgedIn(receipt).length;
  const whose = isOwn ? 'yours' : `${host.first}’s`;
  return (
    <aside className="rail" aria-label="Taking it on">
      <section className="box" aria-label="The clock">
        <ClockBar {...clock} />
        <DaysOff lines={receipt.daysOff} />
        <p className="auto gap">
          Signed {signed}. Handed over {handedOver}.
        </p>
      </section>
      <section className="box" aria-labelledby="before-title">
        <h2 id="before-title">
          {left === 0
            ? 'Nothing left before you accept'
            : `${atStart(countOf(left, 'thing'))} before you accept`}
        </h2>
        <Left receipt={receipt} />
        {receipt.promises.some((promise) => promise.needsVerdict) ? (
          <p className="auto gap">What you choose is saved when you accept, return or save.</p>
        ) : null}
        <div className="stack gap">
          <button type="submit" className="btn btn--main full" formAction={`/onboardings/${id}/receipt`}>
            Accept handoff
          </button>
          <a className="btn btn--line full" href="#back">
            Return to {rep.first}…
          </a>
          <a className="btn btn--bare" href={`/onboardings/${id}/meetings/handoff`}>
            {talk ? `Your talk with ${rep.first}: ${talk}` : `Talk it over with ${rep.first}`}
          </a>
        </div>
        <p className="auto gap" dir="auto">
          Accepting makes {customer} {whose} from that minute. {rep.first}, your leads and later the customer
          can see it.
        </p>
        <PathLine at="accept" rep={rep.first} />
      </section>
    </aside>
  );
}

function Left({ receipt }: { receipt: Receipt }) {
  const unjudged = unjudgedIn(receipt);
  const judged = receipt.promises.filter((promise) => promise.verdict).length;
  const reachable = receipt.people.filter((person) => person.isReachable).length;
  return (
    <ol className="todo gap">
      {unjudged.slice(0, NAMED).map(({ id, told }) => (
        <li key={id}>
          <span className="o" role="img" aria-label="Not done" />
          <a href={`#verdict-${id}`} dir="auto">
            {briefly(told.title, 50)}
            <small>Say whether we can</small>
          </a>
        </li>
      ))}
      {unjudged.length > NAMED ? (
        <li>
          <span className="o" role="img" aria-label="Not done" />
          <a href={`#verdict-${unjudged[NAMED]?.id}`}>and {unjudged.length - NAMED} more</a>
        </li>
      ) : null}
      {judged > 0 ? <Met href="#promises">{atStart(countOf(judged, 'promise'))} judged</Met> : null}
      {receipt.goals.length > 0 ? (
        <Met href="#goals">{atStart(countOf(receipt.goals.length, 'goal'))} with a measure</Met>
      ) : null}
      {reachable > 0 ? (
        <Met href="#people">{atStart(countOf(reachable, 'person', 'people'))} to write to</Met>
      ) : null}
    </ol>
  );
}

function Met({ href, children }: { href: string; children: string | string[] }) {
  return (
    <li>
      <Icon name="check" label="Done" />
      <a href={href}>{children}</a>
    </li>
  );
}
