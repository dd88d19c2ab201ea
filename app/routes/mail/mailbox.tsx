import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { searchText } from '../../domain/form/search-text';
import { isId } from '../../domain/request/id';
import { loadLetter, loadMailbox } from '../../queries/mail/mailbox.server';
import { sayLetter, sayMailbox } from '../../speech/en/mail/say-mailbox';
import { Form } from '../../ui/form/form';
import { SearchForm } from '../../ui/form/search-form';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { Face } from '../../ui/kit/face';
import { Note } from '../../ui/kit/note';
import { NOTICE_WORDS } from '../../ui/mail/notice-words';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.letter && data.isChosen ? `${data.letter.subject}, ` : ''}Mailbox, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'read_mailbox');
  const search = new URL(request.url).searchParams;
  const before = search.get('before');
  const text = searchText(search);
  const facts = await loadMailbox(member, { text, before: isId(before) ? before : null });
  const mailbox = sayMailbox(facts);
  // Beside the list, where there is room for it, the newest is open already.
  const openId = params.id ?? mailbox.letters[0]?.id;
  const letter = isId(openId) ? await loadLetter(member, openId) : null;
  if (params.id !== undefined && !letter) throw new Response(null, { status: 404 });
  return {
    mailbox,
    letter: letter && sayLetter(letter, facts.reader),
    isChosen: params.id !== undefined,
    text,
    isText: search.get('form') === 'text',
    hasHeaders: search.get('form') === 'headers',
  };
}

export default function Mailbox() {
  const { mailbox, letter, isChosen, text } = useLoaderData<typeof loader>();
  const isEmpty = mailbox.letters.length === 0 && mailbox.waiting.length === 0;
  return (
    <StaffPage skip="Skip to the mail">
      <PageHead
        title="Mailbox"
        lead="No mail provider is set up, so nothing leaves this computer. This is every mail as its recipient would see it, with working links."
      />
      <SearchForm
        action="/mailbox"
        name="Find a mail"
        label="Recipient or subject"
        text={text}
        isNarrowed={text !== ''}
      />
      {isEmpty ? (
        <Note className="gap-l" icon="mail">
          <p>
            {text
              ? `No mail to or about “${text}”.`
              : 'No mail yet. Hand over a handoff, and its first mail lands here.'}
          </p>
        </Note>
      ) : (
        <div className={isChosen ? 'box-grid box-grid--open' : 'box-grid'}>
          <Letters />
          {letter ? <OpenMail /> : <p className="meta">Choose a mail to read it.</p>}
        </div>
      )}
    </StaffPage>
  );
}

function Letters() {
  const { mailbox, letter, text } = useLoaderData<typeof loader>();
  const found = text && `?${new URLSearchParams({ q: text })}`;
  const older = new URLSearchParams({
    ...(text && { q: text }),
    ...(mailbox.next && { before: mailbox.next }),
  });
  return (
    <nav aria-label="Mails">
      {mailbox.waiting.length > 0 && (
        <ul className="list links">
          {mailbox.waiting.map((waiting) => (
            <li key={waiting.id}>
              <span />
              <div>
                <b>{NOTICE_WORDS[waiting.kind]}</b>
                <span dir="auto">
                  {[waiting.to && `To ${waiting.to}`, waiting.customer].filter(Boolean).join(' · ')}
                  <br />
                  {waiting.gathers ? 'Gathers changes' : 'Keeps quiet hours'}, goes {waiting.due}, unless it
                  is over by then
                </span>
              </div>
              {waiting.mayHurry ? (
                <Form action={`/mailbox/${waiting.id}/hurry`}>
                  <button type="submit" className="btn btn--bare">
                    Send now<span className="vh">: {NOTICE_WORDS[waiting.kind]}</span>
                  </button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <ul className={mailbox.waiting.length > 0 ? 'letters gap' : 'letters'}>
        {mailbox.letters.map((one) => (
          <li key={one.id}>
            <a href={`/mailbox/${one.id}${found}`} aria-current={one.id === letter?.id ? 'true' : undefined}>
              <Face name={one.to} />
              <span>
                <b dir="auto">{one.subject}</b>
                <span>To {[one.to, one.customer].filter(Boolean).join(' · ')}</span>
              </span>
              <time dateTime={one.at}>{one.when}</time>
            </a>
          </li>
        ))}
      </ul>
      {mailbox.next && (
        <p className="gap">
          <a href={`/mailbox?${older}`}>Older mail</a>
        </p>
      )}
    </nav>
  );
}

const FORMS = [
  { form: null, label: 'As it arrives' },
  { form: 'text', label: 'Plain text' },
  { form: 'headers', label: 'Headers' },
] as const;

function OpenMail() {
  const { letter, isText, hasHeaders } = useLoaderData<typeof loader>();
  if (!letter) return null;
  const current = isText ? 'text' : hasHeaders ? 'headers' : null;
  return (
    <article className="mail" aria-labelledby="subject">
      <header className="mail__h">
        <h2 id="subject" dir="auto">
          {letter.subject}
        </h2>
        <div>
          <Face name={letter.from.split(',')[0] ?? ''} />
          <p>
            <b>{letter.from}</b>
            <br />
            to {letter.to} · <time dateTime={letter.at}>{letter.when}</time>
          </p>
        </div>
        <p className="eyes gap">
          {FORMS.map(({ form, label }) => (
            <a
              key={label}
              href={form ? `/mailbox/${letter.id}?form=${form}` : `/mailbox/${letter.id}`}
              aria-current={form === current ? 'true' : undefined}
            >
              {label}
            </a>
          ))}
        </p>
        {letter.files.map((name, place) => (
          <p key={name} className="meta">
            With it goes <a href={`/mailbox/${letter.id}/files/${place}`}>{name}</a>
          </p>
        ))}
      </header>
      {isText && <pre className="mail__t">{letter.text}</pre>}
      {hasHeaders && (
        <pre className="mail__t">
          {letter.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
        </pre>
      )}
      {current === null && (
        <iframe className="mail__f" title={`Mail: ${letter.subject}`} src={`/mailbox/${letter.id}/html`} />
      )}
    </article>
  );
}
