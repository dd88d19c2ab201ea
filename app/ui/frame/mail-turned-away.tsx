import type { MailTurnedAway } from '../../speech/mail/said-mail';
import { Note } from '../kit/note';

/** Stands on every staff page while the mail service lets none of our mail in. */
export function MailTurnedAwayNote({ since, mails, reason }: MailTurnedAway) {
  const [what, it] = mails === 1 ? ['One mail is', 'it'] : [`${mails} mails are`, 'them'];
  return (
    <Note tone="stop" id="mail-turned-away" className="note--page">
      <p>
        <b>
          {what} waiting since {since}: the mail service doesn’t let Foyer in.
        </b>{' '}
        Nothing is lost, and Foyer tries {it} again for ten days.{' '}
        {reason === null ? 'Please tell an admin.' : 'Its key, the sender’s domain or its address is wrong.'}
      </p>
      {reason === null ? null : (
        <p>
          It says: “<bdi>{reason}</bdi>” · <a href="/mail?state=waiting">See the mail that waits</a>
        </p>
      )}
    </Note>
  );
}
