import type { Delivery } from '../../speech/mail/said-mail';
import type { OnboardingPage } from '../../speech/onboarding/said-onboarding';
import { Face } from '../kit/face';
import { DeliveryState } from './delivery-state';
import { MailDecision } from './mail-decision';
import { NOTICE_WORDS, subjectBeside } from './notice-words';

const FIRST = 6;

/** What was mailed, and what became of it. */
export function MailList({ page }: { page: MailProps['page'] }) {
  const { mail } = page;
  const [recent, earlier] = [mail.slice(0, FIRST), mail.slice(FIRST)];
  return (
    <section aria-labelledby="mail">
      <h2 className="lbl2" id="mail">
        Mail
      </h2>
      {mail.length === 0 ? (
        <p className="meta gap">Nothing was mailed yet.</p>
      ) : (
        <ul className="list links gap">
          {recent.map((one) => (
            <Mail key={one.id} mail={one} page={page} />
          ))}
        </ul>
      )}
      {earlier.length > 0 ? (
        <details className="ptd chev gap">
          <summary>
            <b>Earlier mail</b>
            <span>{earlier.length}</span>
          </summary>
          <ul className="links">
            {earlier.map((one) => (
              <Mail key={one.id} mail={one} page={page} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

type MailProps = { mail: Delivery; page: Pick<OnboardingPage, 'id' | 'customer' | 'mail' | 'mayDecide'> };

function Mail({ mail, page }: MailProps) {
  const subject = subjectBeside(page.customer, mail.subject ?? NOTICE_WORDS[mail.kind]);
  return (
    <li>
      <Face {...mail.to} />
      <div>
        <b dir="auto">{subject}</b>
        <span>To {mail.to.name}</span>
        <p>
          <DeliveryState delivery={mail} />
        </p>
        {page.mayDecide ? <MailDecision id={page.id} mail={mail} /> : null}
      </div>
      {mail.href ? (
        <a className="btn btn--bare" href={mail.href}>
          Read
          <span className="vh">
            : {subject}, to {mail.to.name}
          </span>
        </a>
      ) : null}
    </li>
  );
}
