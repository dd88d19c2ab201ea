import type { MailWording } from '../../speech/mail/said-mail';

interface WordingPreviewProps {
  address: string;
  to: MailWording['to'];
  isTried: boolean;
  subject: string;
  text: string;
}

/** A mail as it arrives, in HTML and in plain text, in the words that are kept or tried out. */
export function WordingPreview({ address, to, isTried, subject, text }: WordingPreviewProps) {
  return (
    <aside aria-labelledby="arrives">
      <h2 className="lbl2" id="arrives">
        What arrives
      </h2>
      <article className="mail gap" aria-labelledby="arrives-subject">
        <header className="mail__h">
          <h3 id="arrives-subject" dir="auto">
            {subject}
          </h3>
          <p>With names and dates made up.</p>
        </header>
        <iframe
          className="mail__f"
          title={`The mail as a ${to === 'contact' ? 'customer' : 'colleague'} gets it`}
          sandbox="allow-same-origin"
          src={`${address}/preview${isTried ? '?words=tried' : ''}`}
        />
      </article>
      <details className="more gap">
        <summary className="btn btn--bare">The same in plain text</summary>
        <pre className="mail mail__t">{text}</pre>
      </details>
    </aside>
  );
}
