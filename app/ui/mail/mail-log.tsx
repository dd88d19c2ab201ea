import type { LogState } from '../../queries/mail/mail-log.server';
import type { MailLog, OpenMail } from '../../speech/mail/said-mail';
import { Form } from '../form/form';
import { SelectField, TextField } from '../form/text-field';
import { Face } from '../kit/face';
import { DeliveryState } from './delivery-state';
import { NOTICE_WORDS, subjectBeside } from './notice-words';

const STATE_WORDS: Record<LogState, string> = {
  waiting: 'Waiting',
  accepted: 'Accepted, no report yet',
  delivered: 'Delivered',
  bounced: 'Came back or held back',
  failed: 'Couldn’t be sent',
  unsure: 'We don’t know',
  cancelled: 'Not needed any more',
};

type Search = { text: string; state: LogState | null; onboarding: string | null };

/** What keeps the list as it is narrowed, as the end of an address. */
function asked({ text, state, onboarding }: Search, before: string | null = null): string {
  const words = { q: text, state, onboarding, before };
  const given = Object.entries(words).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

export function LogSearchForm({ search }: { search: Search }) {
  const { text, state, onboarding } = search;
  return (
    <form className="seek gap-l" method="get" action="/mail" aria-label="Find a mail">
      <TextField name="q" type="search" label="Recipient" defaultValue={text} />
      <SelectField
        name="state"
        label="What became of it"
        defaultValue={state ?? ''}
        options={[
          { value: '', label: 'Anything' },
          ...Object.entries(STATE_WORDS).map(([value, label]) => ({ value, label })),
        ]}
      />
      {onboarding ? <input type="hidden" name="onboarding" value={onboarding} /> : null}
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Find
        </button>
        {asked(search) ? <a href="/mail">Show all</a> : null}
      </p>
    </form>
  );
}

/** The name before the address. */
const nameIn = (to: string): string => to.replace(/ <.*/, '');

type ListProps = { log: MailLog; search: Search; openId: string | null };

export function LogList({ log, search, openId }: ListProps) {
  return (
    <nav aria-label="Mails">
      <ul className="letters">
        {log.mails.map((one) => (
          <li key={one.id}>
            <a href={`/mail/${one.id}${asked(search)}`} aria-current={one.id === openId ? 'true' : undefined}>
              <Face name={nameIn(one.to)} />
              <span>
                <b dir="auto">
                  {subjectBeside(one.onboarding?.customer, one.subject ?? NOTICE_WORDS[one.kind])}
                </b>
                <span dir="auto">
                  To {[nameIn(one.to), one.onboarding?.customer].filter(Boolean).join(' · ')}
                </span>
                <DeliveryState delivery={one.delivery} />
              </span>
              <span />
            </a>
          </li>
        ))}
      </ul>
      {log.next ? (
        <p className="gap">
          <a href={`/mail${asked(search, log.next)}`}>Older mail</a>
        </p>
      ) : null}
    </nav>
  );
}

export function OpenLoggedMail({ mail, isText }: { mail: OpenMail; isText: boolean }) {
  const { id, subject, kind, onboarding, facts } = mail;
  const at = `/mail/${id}`;
  return (
    <article className="mail" aria-labelledby="subject">
      <header className="mail__h">
        <h2 id="subject" dir="auto">
          {subject ?? NOTICE_WORDS[kind]}
        </h2>
        <div>
          <Face name={nameIn(mail.to)} />
          <p>
            <b dir="auto">To {mail.to}</b>
            <br />
            {NOTICE_WORDS[kind]}
            {onboarding ? (
              <>
                {' · '}
                <a href={`/mail?onboarding=${onboarding.id}`}>All mail about {onboarding.customer}</a>
              </>
            ) : null}
          </p>
        </div>
        <p className="gap">
          <DeliveryState delivery={mail.delivery} />
        </p>
        {facts.map(({ name, value }) => (
          <p key={name} className="meta" dir="auto">
            {name}: {value}
          </p>
        ))}
        <Decision mail={mail} />
        {mail.html === null ? (
          <p className="meta gap">It isn’t written yet.</p>
        ) : (
          <p className="eyes gap">
            <a href={at} aria-current={isText ? undefined : 'true'}>
              As it was written
            </a>
            <a href={`${at}?form=text`} aria-current={isText ? 'true' : undefined}>
              Plain text
            </a>
          </p>
        )}
      </header>
      {mail.html !== null && isText ? <pre className="mail__t">{mail.text}</pre> : null}
      {mail.html !== null && !isText ? (
        <iframe className="mail__f" title={`Mail: ${subject}`} src={`${at}/html`} />
      ) : null}
    </article>
  );
}

/** What only a person can decide about a mail that did not get through, or of which nobody knows. */
function Decision({ mail }: { mail: OpenMail }) {
  const at = `/mail/${mail.id}`;
  if (mail.isSentAgain) return <p className="meta gap">It was sent again as new since.</p>;
  if (mail.kind === 'member_invitation' && ['failed', 'unsure'].includes(mail.delivery.state))
    return (
      <p className="gap">
        <a href="/members">Ask them in again</a>
      </p>
    );
  if (!mail.mayArrive && !mail.mayBeSentAgain) return null;
  return (
    <div className="goes gap">
      {mail.mayArrive ? (
        <Form action={`${at}/arrived`}>
          <button type="submit" className="btn btn--line">
            It arrived
          </button>
        </Form>
      ) : null}
      {mail.mayBeSentAgain ? (
        <Form action={`${at}/again`}>
          <button type="submit" className="btn btn--line">
            Send it again as new
          </button>
        </Form>
      ) : null}
    </div>
  );
}
