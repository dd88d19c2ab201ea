import type { MailWording } from '../../speech/mail/said-mail';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea, TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { NOTICE_WORDS } from './notice-words';
import { WordingPreview } from './wording-preview';

const FORM = 'wording';

interface MailWordingPageProps {
  page: MailWording;
  /** The mail in these words, with sample values. */
  arriving: { subject: string; text: string };
  saved: 'saved' | 'reset' | null;
  reply: FormReply | undefined;
}

/** The words of one mail on the left, how it arrives on the right. */
export function MailWordingPage({ page, arriving, saved, reply }: MailWordingPageProps) {
  const address = `/mail-wording/${page.kind}`;
  return (
    <StaffPage skip="Skip to the words">
      <PageHead
        title={NOTICE_WORDS[page.kind]}
        lead={`${page.when}.`}
        crumb={{ href: '/mail-wording', label: 'Mail in your own words' }}
      />
      {reply ? <Refused page={page} reply={reply} /> : <Outcome page={page} saved={saved} />}
      <div className="split gap-l">
        <div className="col">
          <Form className="form" action={address}>
            <input type="hidden" name="base" value={page.base} />
            <Placeholders placeholders={page.placeholders} />
            {page.parts.map((part) => (
              <PartField key={part.name} part={part} stored={page.texts[part.name]} reply={reply} />
            ))}
            <p className="goes">
              <button type="submit" className="btn btn--main">
                Save
              </button>
              <button type="submit" className="btn btn--line" formAction={`${address}/try`}>
                Preview
              </button>
            </p>
          </Form>
          {page.changed ? <Reset address={address} changed={page.changed} /> : null}
        </div>
        <WordingPreview address={address} to={page.to} isTried={page.isTried} {...arriving} />
      </div>
    </StaffPage>
  );
}

function Outcome({ page, saved }: Pick<MailWordingPageProps, 'page' | 'saved'>) {
  const address = `/mail-wording/${page.kind}`;
  if (saved)
    return (
      <Note role="status" className="gap-l">
        <p>
          {saved === 'saved' ? 'Saved. ' : 'Back to Foyer’s words. '}
          It counts for mail written from now on.
        </p>
      </Note>
    );
  if (page.isTried)
    return (
      <Note tone="wait" icon="eye" role="status" className="gap-l">
        <p>
          These words aren’t saved yet; only you see them. <a href={address}>See what is saved</a>
        </p>
      </Note>
    );
  if (!page.triedAt) return null;
  return (
    <Note tone="wait" icon="eye" className="gap-l">
      <p>
        You tried other words, {page.triedAt}, and didn’t save them.{' '}
        <a href={`${address}?words=tried`}>See your words</a>
      </p>
    </Note>
  );
}

function Refused({ page, reply }: { page: MailWording; reply: FormReply }) {
  const gaps = page.parts.flatMap(({ name, label }) => {
    const error = reply.errors[name];
    return error ? [{ field: name, message: `${label}: ${error}` }] : [];
  });
  if (gaps.length > 0) return <ErrorSummary title="Not saved yet. Your words are still here." gaps={gaps} />;
  if (!reply.refusal) return null;
  const { code, latest } = reply.refusal;
  return (
    <Note tone="stop" role="alert" className="gap-l">
      <b>{REFUSAL_WORDS[code]}</b>
      {code === 'changed_meanwhile' ? <Meanwhile page={page} reply={reply} latest={latest} /> : null}
    </Note>
  );
}

/** What somebody else saved meanwhile, where it differs from what was typed. */
function Meanwhile({ page, reply, latest }: { page: MailWording; reply: FormReply; latest: unknown }) {
  const theirs = latest as Record<string, string>;
  const differing = page.parts
    .map(({ name, label, text }) => ({ name, label, now: theirs[name] ?? text }))
    .filter(({ name, now }) => reply.typed[name] !== now);
  return (
    <>
      {differing.map(({ name, label, now }) => (
        <p key={name}>
          {label}, as saved meanwhile: <q dir="auto">{now}</q>
        </p>
      ))}
      <p>Your words are in the form. Save again to keep yours.</p>
    </>
  );
}

function Placeholders({ placeholders }: { placeholders: MailWording['placeholders'] }) {
  return (
    <details className="more">
      <summary className="btn btn--bare">What can stand in curly brackets</summary>
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
    </details>
  );
}

interface PartFieldProps {
  part: MailWording['parts'][number];
  /** The workspace's own text; ours where there is none. */
  stored: string | undefined;
  reply: FormReply | undefined;
}

function PartField({ part, stored, reply }: PartFieldProps) {
  const { name, label, text, limit, isLine } = part;
  const field = {
    name,
    label,
    limit,
    hint: hintFor(part, stored) || undefined,
    defaultValue: shownIn(reply, FORM, name, stored || text),
    error: errorIn(reply, FORM, name),
  };
  return isLine && limit <= 80 ? <TextField {...field} /> : <TextArea {...field} rows={isLine ? 2 : 3} />;
}

function hintFor({ text, also, except = [] }: PartFieldProps['part'], stored: string | undefined): string {
  const more = Object.keys(also ?? {}).map((name) => `{${name}}`);
  return [
    more.length > 0 ? `Here also ${more.join(', ')}.` : null,
    ...except.map((name) => `Not {${name}}: everybody reads the same here.`),
    stored ? `Foyer says “${text}”${/[.,:]$/.test(text) ? '' : '.'}` : null,
  ]
    .filter(Boolean)
    .join(' ');
}

function Reset({ address, changed }: { address: string; changed: NonNullable<MailWording['changed']> }) {
  return (
    <Form className="form gap-l" action={`${address}/reset`}>
      <p className="meta">
        Changed by {changed.by}, {changed.when}.
      </p>
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Go back to Foyer’s words
        </button>
      </p>
    </Form>
  );
}
