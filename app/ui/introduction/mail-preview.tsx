import type { Recipient } from '../../speech/introduction/said-introduction';
import { Face, type Person } from '../kit/face';

/** The introduction as one of the recipients gets it; null where nobody can get it. */
export type ArrivingMail = {
  to: { id: string; name: string; first: string };
  subject: string;
  /** The plain form of the mail, where that is asked for. */
  text: string | null;
} | null;

interface MailPreviewProps {
  id: string;
  arriving: ArrivingMail;
  recipients: readonly Recipient[];
  /** The words that are set to leave, rather than those of the draft. */
  isSet?: boolean;
  /** Keeps the form open that changes what is set. */
  isChanging?: boolean;
  /** Whether the rep has written the line that is marked. */
  hasLine: boolean;
  introducer: Person;
  host: Person & { first: string };
}

/** The real mail, for whoever is chosen. */
export function MailPreview(props: MailPreviewProps) {
  const { id, arriving, recipients, isSet, isChanging, hasLine, introducer, host } = props;
  const change = isChanging ? '&change=1' : '';
  const page = `/onboardings/${id}/introduction`;
  if (!arriving)
    return (
      <aside aria-labelledby="arrives">
        <h2 className="lbl2" id="arrives">
          What arrives
        </h2>
        <p className="meta gap">Nobody here can be written to, so there is no mail to show.</p>
      </aside>
    );
  const { to, subject, text } = arriving;
  const readers = recipients.filter((one) => one.nothing === null);
  return (
    <aside className="by-mail" aria-labelledby="arrives">
      <h2 className="lbl2" id="arrives">
        What arrives
      </h2>
      <p className="eyes gap">
        {readers.map((one) => (
          <a
            key={one.id}
            href={`${page}?as=${one.id}${change}#arrives`}
            aria-current={one.id === to.id && text === null ? 'true' : undefined}
          >
            <Face name={one.name} />
            <span className="vh">As it reaches </span>
            {one.first}
          </a>
        ))}
        <a
          href={`${page}?as=${to.id}&form=text${change}#arrives`}
          aria-current={text === null ? undefined : 'true'}
        >
          Plain text
        </a>
      </p>
      <article className="mail gap" aria-labelledby="arrives-subject">
        <header className="mail__h">
          <h3 id="arrives-subject" dir="auto">
            {subject}
          </h3>
          <div className="gap">
            <Face {...introducer} />
            <p>
              <b>{introducer.name}</b>
              <br />
              to <span dir="auto">{to.name}</span>, replies{' '}
              {introducer.name === host.name ? `reach ${host.first}` : 'to both of you'}
            </p>
          </div>
        </header>
        {text === null ? (
          <iframe
            className="mail__f"
            title={`The introduction as ${to.name} gets it`}
            sandbox="allow-same-origin"
            src={`${page}/preview/${to.id}${isSet ? '?words=set' : ''}`}
          />
        ) : (
          <pre className="mail__t">{text}</pre>
        )}
      </article>
      <p className="meta gap">
        {hasLine && text === null
          ? 'The line with the pen on it is the one written for this introduction; the mail itself carries no mark. '
          : null}
        The link works only in {to.first}’s mail
        {introducer.name === host.name ? null : `, not in what ${host.first} gets`}.
        {isSet ? null : ' What you change shows here once you update the preview.'}
      </p>
    </aside>
  );
}
