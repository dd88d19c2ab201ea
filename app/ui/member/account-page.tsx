import { firstNameOf } from '../../domain/contact/first-name';
import type { MutableKind } from '../../domain/mail/notice';
import type { AbsenceSaid } from '../../speech/member/said-absence';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea, TextField } from '../form/text-field';
import { TimeZoneField } from '../form/time-zone-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { MUTABLE_WORDS } from '../mail/notice-words';
import { AwayForm } from './away-form';
import { PhotoForm } from './photo-form';

/** What was kept just now. */
export const SAVED = ['you', 'mail', 'photo', 'no-photo', 'away', 'back'] as const;
export type Saved = (typeof SAVED)[number];

interface AccountPageProps {
  account: {
    name: string;
    called: string | null;
    email: string;
    title: string;
    about: string;
    phone: string | null;
    bookingLink: string | null;
    portrait: string | null;
    timeZone: string;
    mail: { kind: MutableKind; isWanted: boolean }[];
  };
  away: AbsenceSaid;
  saved: Saved | null;
  timeZones: string[];
  reply: FormReply | undefined;
}

export function AccountPage(props: AccountPageProps) {
  return (
    <StaffPage narrow>
      <PageHead title="You" lead="Customers read this about you, on their page and in mail." />
      {props.saved === 'you' ? (
        <Note role="status" className="gap-l">
          <p>Saved. Customers see it from now on.</p>
        </Note>
      ) : null}
      <Profile {...props} />
      <PhotoForm {...props.account} saved={props.saved} reply={props.reply} />
      <AwayForm
        away={props.away}
        saved={props.saved === 'away' || props.saved === 'back' ? props.saved : null}
        reply={props.reply}
      />
      <Mail {...props} />
    </StaffPage>
  );
}

function Profile({ account, timeZones, reply }: AccountPageProps) {
  const field = (name: 'name' | 'called' | 'title' | 'about' | 'phone' | 'bookingLink' | 'timeZone') => ({
    name,
    defaultValue: shownIn(reply, 'account', name, account[name] ?? ''),
    error: errorIn(reply, 'account', name),
  });
  return (
    <Form className="form gap-l" action="/account">
      <TextField {...field('name')} label="Name" autoComplete="name" />
      <TextField
        {...field('called')}
        label="Call me"
        hint={`How mail and pages speak to you and of you. Empty: ${firstNameOf(account.name)}.`}
        isOptional
        limit={40}
        autoComplete="nickname"
      />
      <TextField {...field('title')} label="Title" isOptional autoComplete="organization-title" />
      <TextArea
        {...field('about')}
        label="A line about you"
        hint="What a new customer would like to know."
        isOptional
        rows={3}
      />
      <TextField {...field('phone')} label="Phone" isOptional type="tel" autoComplete="tel" />
      <TextField
        {...field('bookingLink')}
        label="Where they can book a time"
        hint="A page of your own calendar, like https://cal.example/ines. It opens outside Foyer."
        isOptional
        inputMode="url"
      />
      <TimeZoneField
        {...field('timeZone')}
        label="Time zone"
        hint="Times in pages and mail are said in it."
        zones={timeZones}
      />
      <p className="meta">You sign in as {account.email}.</p>
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Save<span className="vh"> what is said about you</span>
        </button>
      </p>
    </Form>
  );
}

/** The mails on offer, in the order in which they are worded: as a story runs. */
const IN_ORDER = Object.keys(MUTABLE_WORDS);

function Mail({ account, saved }: AccountPageProps) {
  const mail = account.mail.toSorted(
    (one, other) => IN_ORDER.indexOf(one.kind) - IN_ORDER.indexOf(other.kind),
  );
  return (
    <section className="sect" id="mail" aria-labelledby="mail-h">
      <header>
        <h2 id="mail-h">Which mail you get</h2>
      </header>
      <p>
        Handoffs to accept, mail that came back, an introduction that couldn’t go, a colleague’s reminder and
        passwords always come. Everything else can wait on the pages, if you like.
      </p>
      {saved === 'mail' ? (
        <Note role="status">
          <p>Saved. Mail that is on its way already still comes.</p>
        </Note>
      ) : null}
      <Form className="form" action="/account/mail">
        <fieldset className="pick">
          <legend>Write to me when</legend>
          {mail.map(({ kind, isWanted }) => (
            <label key={kind} htmlFor={`mail-${kind}`}>
              <input
                type="checkbox"
                id={`mail-${kind}`}
                name="mail[]"
                value={kind}
                defaultChecked={isWanted}
              />
              <span>
                {MUTABLE_WORDS[kind].label}
                {MUTABLE_WORDS[kind].hint ? <span className="hint">{MUTABLE_WORDS[kind].hint}</span> : null}
              </span>
            </label>
          ))}
        </fieldset>
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Save<span className="vh"> which mail you get</span>
          </button>
        </p>
      </Form>
    </section>
  );
}
