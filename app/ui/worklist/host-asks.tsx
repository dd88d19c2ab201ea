import type { SaidCheckInAsk, SaidHostAsks, SaidVersionAsk } from '../../speech/worklist/said-host-asks';
import { State } from '../kit/state';

/** What whoever looks after customers is asked besides: check-ins to arrange, versions to take or not. */
export function HostAsks({ checkIns, offers }: SaidHostAsks) {
  return (
    <>
      {checkIns.length > 0 ? (
        <section className="grp" aria-labelledby="asks-check-ins">
          <h2 id="asks-check-ins">
            Check-ins to arrange <span>{checkIns.length}</span>
          </h2>
          <div className="list">
            {checkIns.map((one) => (
              <CheckIn key={one.onboardingId} ask={one} />
            ))}
          </div>
        </section>
      ) : null}
      {offers.length > 0 ? (
        <section className="grp" aria-labelledby="asks-versions">
          <h2 id="asks-versions">
            Offered to you <span>{offers.length}</span>
          </h2>
          <div className="list">
            {offers.map((one) => (
              <Version key={one.key} ask={one} />
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}

function CheckIn({ ask: { onboardingId, customer, title, note } }: { ask: SaidCheckInAsk }) {
  const at = `/onboardings/${onboardingId}/meetings#call`;
  return (
    <article className="row" aria-labelledby={`check-ins-${onboardingId}`}>
      <div>
        <h3 id={`check-ins-${onboardingId}`}>
          <a href={at} dir="auto">
            {customer}
          </a>
        </h3>
      </div>
      <p>
        <State tone="wait">to arrange</State>
      </p>
      <div className="does">
        <p dir="auto">
          <b>{title}</b>
          {note}
        </p>
      </div>
      <div className="row__do">
        <a className="btn btn--soft" href={at}>
          Say when<span className="vh">: check-ins with {customer}</span>
        </a>
      </div>
    </article>
  );
}

/** Each customer is decided on by itself, where the differences that matter to it are told. */
function Version({ ask: { key, number, title, note, to } }: { ask: SaidVersionAsk }) {
  return (
    <article className="row" aria-labelledby={`version-${key}`}>
      <div>
        <h3 id={`version-${key}`} dir="auto">
          {title}
        </h3>
        <p className="sub">version {number}</p>
      </div>
      <p>
        <State tone="wait">to decide</State>
      </p>
      <div className="does">
        <p>{note}</p>
      </div>
      <ul className="row__do plainly">
        {to.map(({ onboardingId, customer }) => (
          <li key={onboardingId}>
            <a href={`/onboardings/${onboardingId}#offer`} dir="auto">
              {customer}
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}
