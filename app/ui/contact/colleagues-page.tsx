import type { ColleaguesSaid } from '../../speech/contact/said-colleagues';
import { endSentence } from '../../speech/en/sentence';
import { Form, FormsFor } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { CustomerFrame } from '../frame/customer-frame';
import { Face } from '../kit/face';
import { Note } from '../kit/note';
import { State } from '../kit/state';

export const COLLEAGUE_FORM = 'colleague';

interface ColleaguesPageProps {
  page: ColleaguesSaid;
  /** Whom the reader has just asked for. */
  asked: string | null;
  reply: FormReply | undefined;
}

/** A contact brings in a colleague, and sees whom they brought in before. */
export function ColleaguesPage({ page, asked, reply }: ColleaguesPageProps) {
  const { vendor, logo, customer, host, reader, back, colleagues, isClosed } = page;
  return (
    <FormsFor value={reader.id}>
      <CustomerFrame
        vendor={vendor}
        logo={logo}
        recipient={`For ${customer}`}
        skip={{ href: '#bring-in', label: 'Skip to the form' }}
        footer={
          <p dir="auto">
            This page was made for {endSentence(reader.name)} Please don’t forward your link: bring colleagues
            in from here, and they get their own.{' '}
            <a href={`mailto:${host.email}`}>Write to {endSentence(host.firstName)}</a>
          </p>
        }
      >
        <div className="hello hello--back">
          <div className="wrap">
            <div>
              <h1>Bring in a colleague</h1>
              <p className="lead" dir="auto">
                Everybody gets a link of their own, so that {host.firstName} knows who said what.
              </p>
              <p className="env__p">
                <a href={back}>Back to your page</a>
              </p>
            </div>
          </div>
        </div>
        <div className="wrap cols">
          <div className="main">
            <div className="stack">
              <Asked page={page} asked={asked} />
              {isClosed ? (
                <Note tone={reply ? 'stop' : 'wait'} role={reply ? 'alert' : undefined}>
                  <strong>This page is closed.</strong> Nobody is brought in any more
                  {reply ? ', so nothing was sent' : null}. Write to {host.firstName} if it matters.
                </Note>
              ) : reply?.refusal ? (
                <Note tone="stop" role="alert">
                  <strong>That is enough for one day.</strong> Nothing was sent. Try again tomorrow, or write
                  to {host.firstName}, who can add people as well.
                </Note>
              ) : null}
              <FormProblems reply={reply} />
              {isClosed && !reply ? null : <BringIn page={page} reply={reply} />}
            </div>
            {colleagues.length > 0 ? <BroughtIn colleagues={colleagues} /> : null}
          </div>
        </div>
      </CustomerFrame>
    </FormsFor>
  );
}

/** The same for everybody who was asked for. */
function Asked({ page, asked }: { page: ColleaguesSaid; asked: string | null }) {
  const colleague = page.colleagues.find(({ id }) => id === asked);
  if (!colleague) return null;
  const { firstName } = page.host;
  return (
    <Note role="status">
      <strong dir="auto">Thank you, that is noted.</strong> <bdi>{colleague.first}</bdi> gets a link by mail,
      unless there is one already, or {firstName} has a question first.
    </Note>
  );
}

function BringIn({ page, reply }: Pick<ColleaguesPageProps, 'page' | 'reply'>) {
  const at = (name: 'name' | 'email') => ({
    name,
    defaultValue: shownIn(reply, COLLEAGUE_FORM, name, ''),
    error: errorIn(reply, COLLEAGUE_FORM, name),
  });
  return (
    <Form className="item" id="bring-in" action={`/welcome/colleagues?of=${page.reader.id}`}>
      <div className="stack">
        <TextField label="Their name" autoComplete="off" {...at('name')} />
        <TextField label="Their email" type="email" autoComplete="off" {...at('email')} />
      </div>
      <p className="go">
        <button type="submit" className="btn btn--main">
          Send them a link
        </button>
        <span dir="auto">
          In your name, {endSentence(page.reader.first)} They read what you read; replies reach{' '}
          {endSentence(page.host.firstName)}
        </span>
      </p>
    </Form>
  );
}

function BroughtIn({ colleagues }: Pick<ColleaguesSaid, 'colleagues'>) {
  return (
    <section className="sec stack" aria-labelledby="brought-in">
      <h2 id="brought-in">Whom you named</h2>
      <ul className="rows">
        {colleagues.map(({ id, name, email, asked, isBack }) => (
          <li key={id} className="item item--who">
            <Face name={name} />
            <h3 dir="auto">{name}</h3>
            <p className="more" dir="auto">
              {email}
            </p>
            <p className="told">
              {isBack ? (
                <State tone="stop">The mail came back. Is there another address?</State>
              ) : (
                <State>Named {asked}</State>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
