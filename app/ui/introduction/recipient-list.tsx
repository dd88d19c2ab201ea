import type { IntroductionPage, Recipient } from '../../speech/introduction/said-introduction';
import { FieldError } from '../form/field';
import { Face } from '../kit/face';

interface RecipientListProps {
  page: Pick<IntroductionPage, 'recipients' | 'host' | 'isHosts' | 'isOwn' | 'hostGetsCopy'>;
  /** The ids ticked in a form that came back. */
  typed?: readonly string[];
  error?: string;
}

/** Who gets the introduction, with addresses. Who may not be written to is named with the reason. */
export function RecipientList({ page, typed, error }: RecipientListProps) {
  const { recipients, host } = page;
  const reachable = recipients.filter((one) => one.nothing === null);
  const others = recipients.filter((one) => one.nothing !== null);
  return (
    <fieldset aria-describedby={error ? 'to-error' : undefined}>
      <legend className="lbl">Who gets it</legend>
      <FieldError id="to" error={error} />
      {reachable.length > 0 ? (
        <ul className="to gap">
          {reachable.map((one, position) => (
            <Choosable
              key={one.id}
              recipient={one}
              id={position === 0 ? 'to' : `to-${one.id}`}
              isChosen={typed ? typed.includes(one.id) : one.isChosen}
            />
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <ul className="gap">
          {others.map((one) => (
            <li key={one.id} className="meta">
              <span dir="auto">{one.name}</span> gets nothing: <span dir="auto">{one.nothing}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="meta gap cc">
        <Face {...host} size="xs" />
        <span>{sayCopy(page)}</span>
      </p>
    </fieldset>
  );
}

function Choosable({ recipient, id, isChosen }: { recipient: Recipient; id: string; isChosen: boolean }) {
  return (
    <li>
      <input type="checkbox" id={id} name="to[]" value={recipient.id} defaultChecked={isChosen} />
      <Face name={recipient.name} />
      <label htmlFor={id}>
        <b dir="auto">{recipient.name}</b>
        <span>{[recipient.email, ...recipient.parts].filter(Boolean).join(' · ')}</span>
      </label>
    </li>
  );
}

function sayCopy({ host, isHosts, isOwn, hostGetsCopy }: RecipientListProps['page']): string {
  if (isOwn) return `What they reply reaches ${isHosts ? 'you' : host.first}.`;
  const replies = 'replies go to you both';
  if (hostGetsCopy)
    return `${isHosts ? 'You get' : `${host.first} gets`} a copy without the links, and ${replies}.`;
  return `${isHosts ? 'You do' : `${host.first} does`} without a copy; ${replies}.`;
}
