import type { MailWording } from '../queries/mail-wording.server';
import { ErrorSummary } from './error-summary';
import { errorIn, type FormReply, shownIn } from './form-reply';
import { Note } from './note';
import { NOTICE_WORDS } from './notice-words';
import { StaffPage } from './staff-page';
import { PageHead } from './staff-shell';
import { TextArea, TextField } from './text-field';

const FORM = 'wording';

interface MailWordingPageProps {
  page: MailWording;
  /** Of the mail in the words that are kept, with sample values. */
  subject: string;
  saved: 'saved' | 'reset' | null;
  reply: FormReply | undefined;
}

/** The words of one mail on the left, how it arrives on the right. */
export function MailWordingPage({ page, subject, saved, reply }: MailWordingPageProps) {
  const address = `/mail-wording/${page.kind}`;
  return (
    <StaffPage skip="Skip to the words">
      <PageHead
        title={NOTICE_WORDS[page.kind]}
        lead={`${page.when}.`}
        crumb={{ href: '/mail-wording', label: 'Mail in your own words' }}
      />
      <Outcome saved={reply ? null : saved} />
      {reply && Object.keys(reply.errors).length > 0 ? <Refused page={page} reply={reply} /> : null}
      <div className="split gap-l">
        <div className="col">
          <form className="form" method="post" action={address}>
            <Placeholders placeholders={page.placeholders} />
            {page.parts.map((part) => (
              <PartField key={part.name} part={part} stored={page.texts[part.name]} reply={reply} />
            ))}
            <p className="goes">
              <button type="submit" className="btn btn--main">
                Save
              </button>
            </p>
          </form>
          {page.changed ? <Reset address={address} changed={page.changed} /> : null}
        </div>
        <Preview address={address} subject={subject} />
      </div>
    </StaffPage>
  );
}

function Outcome({ saved }: Pick<MailWordingPageProps, 'saved'>) {
  if (!saved) return null;
  return (
    <Note role="status" className="gap-l">
      <p>
        {saved === 'saved' ? 'Saved. ' : 'Back to Foyer’s words. '}
        It counts for mail written from now on.
      </p>
    </Note>
  );
}

function Refused({ page, reply }: { page: MailWording; reply: FormReply }) {
  const gaps = page.parts.flatMap(({ name, label }) => {
    const error = reply.errors[name];
    return error ? [{ field: name, message: `${label}: ${error}` }] : [];
  });
  return <ErrorSummary title="Not saved yet" gaps={gaps} />;
}

function Placeholders({ placeholders }: { placeholders: MailWording['placeholders'] }) {
  return (
    <details className="more">
      <summary className="btn btn--bare">What can stand in curly brackets</summary>
      <Meanings placeholders={placeholders} />
    </details>
  );
}

function Meanings({ placeholders }: { placeholders: [string, string][] }) {
  return (
    <dl className="terms">
      {placeholders.map(([name, meaning]) => (
        <div key={name}>
          <dt>
            <code>{`{${name}}`}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PartFieldProps {
  part: MailWording['parts'][number];
  /** The workspace's own text; ours where there is none. */
  stored: string | undefined;
  reply: FormReply | undefined;
}

function PartField({ part, stored, reply }: PartFieldProps) {
  const { name, label, text, limit, isLine, also } = part;
  const more = Object.entries(also ?? {}).map(([key, meaning]) => `{${key}}: ${meaning}.`);
  const field = {
    name,
    label,
    limit,
    hint: [stored ? `Foyer says: ${text}` : null, ...more].filter(Boolean).join(' ') || undefined,
    defaultValue: shownIn(reply, FORM, name, stored ?? text),
    error: errorIn(reply, FORM, name),
  };
  return isLine && limit <= 80 ? <TextField {...field} /> : <TextArea {...field} rows={isLine ? 2 : 3} />;
}

function Reset({ address, changed }: { address: string; changed: NonNullable<MailWording['changed']> }) {
  return (
    <form className="form gap-l" method="post" action={`${address}/reset`}>
      <p className="meta">
        Changed by {changed.by}, {changed.when}.
      </p>
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Go back to Foyer’s words
        </button>
      </p>
    </form>
  );
}

function Preview({ address, subject }: { address: string; subject: string }) {
  return (
    <aside aria-labelledby="arrives-h">
      <h2 className="lbl2" id="arrives-h">
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
          title="The mail as a customer gets it"
          sandbox="allow-same-origin"
          src={`${address}/preview`}
        />
      </article>
      <p className="meta gap">What you write shows here once you save it.</p>
    </aside>
  );
}
