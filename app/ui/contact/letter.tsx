import { atStart } from '../../domain/form/at-start';
import type { EnvelopePage, OpenHere } from '../../queries/contact/envelope.server';
import { countOf } from '../../speech/en/say-count';
import { minutesFor, sayWhen } from '../../speech/en/say-time';
import { endSentence } from '../../speech/en/sentence';
import { Form, FormsFor } from '../form/form';
import { CustomerFrame } from '../frame/customer-frame';
import { PlainPage } from '../frame/plain-page';
import { Duo } from '../kit/duo';
import { Envelope } from './envelope';

interface LetterProps {
  envelope: EnvelopePage;
  token: string;
}

/** The envelope of a welcome link, and whatever became of that link. It names who invites, never whom. */
export function Letter({ envelope, token }: LetterProps) {
  const { vendor, logo, host, state, openHere } = envelope;
  const footer = (
    <>
      <p dir="auto">
        You have this link because {vendor} made a page for you. Not expecting it? Close this page, nothing
        happens, or <a href={`mailto:${host.email}`}>write to {endSentence(host.firstName)}</a>
      </p>
      <ul>
        <li>
          <a href="/welcome/leave">This isn’t for me</a>
        </li>
      </ul>
    </>
  );
  const inside = openHere ? (
    <WelcomeBack envelope={envelope} token={token} open={openHere} />
  ) : state === 'works' ? (
    <Sealed envelope={envelope} token={token} />
  ) : (
    <Ended envelope={envelope} token={token} />
  );
  return (
    <CustomerFrame vendor={vendor} logo={logo} footer={footer}>
      {inside}
    </CustomerFrame>
  );
}

function Sealed({ envelope: { host, rep, vendor, points }, token }: LetterProps) {
  return (
    <Envelope
      title={
        rep
          ? `${atStart(rep.firstName)} and ${host.firstName} made a page for you.`
          : `${atStart(host.firstName)} made a page for you.`
      }
      faces={
        <Duo host={host} rep={rep}>
          <strong dir="auto">{rep ? `${host.name} and ${rep.name}` : host.name}</strong>
          <br />
          {vendor}
        </Duo>
      }
      words={
        <p dir="auto">
          It says what you told {rep?.firstName ?? 'us'}, so that you needn’t say it twice. Have a look, and
          tell {host.firstName} what’s wrong.
        </p>
      }
      action={
        <Open
          token={token}
          says={`No account, no password. About ${countOf(minutesFor(points), 'minute')}.`}
        />
      }
      note="We ask for this one tap because mail programs open links on their own. Whoever has this link can open your page, so please don’t forward it."
    />
  );
}

function Open({ token, says }: { token: string; says?: string }) {
  return (
    <form className="go" method="post" action={`/welcome/${token}`}>
      <button type="submit" className="btn btn--main btn--big">
        Open my page
      </button>
      {says ? <span>{says}</span> : null}
    </form>
  );
}

/** The page is open on this device already: a link that was replaced meanwhile still leads back to it. */
function WelcomeBack({ envelope, token, open }: LetterProps & { open: OpenHere }) {
  const since = sayWhen(open.since, envelope.reader).replace(/^(\w{3}) /, 'on $1 ');
  return (
    <Envelope
      title="Welcome back"
      words={<p>You opened your page on this device {since}.</p>}
      action={
        <>
          {envelope.state === 'works' ? (
            <Open token={token} />
          ) : (
            <p className="go">
              <a className="btn btn--main btn--big" href={open.address}>
                Open my page
              </a>
            </p>
          )}
          <FormsFor value={open.reader}>
            <Form action="/welcome/close">
              <button type="submit" className="btn btn--bare">
                Close it on this device
              </button>
            </Form>
          </FormsFor>
        </>
      }
    />
  );
}

const ENDINGS = {
  replaced: {
    title: 'This link has been replaced',
    words: (people: string) => `A newer one is in your inbox, from ${endSentence(people)}`,
  },
  expired: {
    title: 'This link has expired',
    words: () => 'Links rest after 90 days, so that your page stays yours. Your answers are kept.',
  },
  revoked: {
    title: 'This link has been closed',
    words: (people: string) =>
      `It no longer opens your page. If that is a surprise, ask ${endSentence(people)}`,
  },
};

function Ended({ envelope: { state, host, rep, vendor }, token }: LetterProps) {
  if (state === 'works') return null;
  const { title, words } = ENDINGS[state];
  const people = `${rep ? `${rep.firstName} or ` : ''}${host.firstName} at ${vendor}`;
  const write = (
    <a className={state === 'revoked' ? 'btn btn--line' : 'btn btn--bare'} href={`mailto:${host.email}`}>
      Email {host.firstName}
    </a>
  );
  return (
    <Envelope
      title={title}
      words={<p dir="auto">{words(people)}</p>}
      action={
        state === 'revoked' ? (
          <p className="go">
            {write}
            {host.phone ? <span>or call {host.phone}</span> : null}
          </p>
        ) : (
          <form className="go" method="post" action={`/welcome/${token}/fresh`}>
            <button type="submit" className="btn btn--main btn--big">
              Send me a fresh link
            </button>
            {write}
          </form>
        )
      }
      note={state === 'revoked' ? null : 'It goes to the address we wrote to before, and nowhere else.'}
    />
  );
}

export function NoLetter() {
  return (
    <PlainPage title="This link doesn’t open anything">
      <p>
        Perhaps it was cut in two on its way. Try the button in the mail itself, or write to the person who
        sent it.
      </p>
    </PlainPage>
  );
}

export function TooOften() {
  return (
    <PlainPage title="A moment, please">
      <p>This link was opened very often within an hour. Your answers are kept; open it again in an hour.</p>
    </PlainPage>
  );
}

export function TooMany() {
  return (
    <PlainPage title="A moment, please">
      <p>Several links that lead nowhere were tried from here. Wait a minute, and open yours again.</p>
    </PlainPage>
  );
}
