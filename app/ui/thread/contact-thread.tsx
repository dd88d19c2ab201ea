import { atStart } from '../../domain/form/at-start';
import { THREAD_LIMITS } from '../../domain/thread/thread';
import { endSentence } from '../../speech/en/sentence';
import type { SaidContactThread, SaidMessage } from '../../speech/thread/said-thread';
import { Form, FormsFor } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { CustomerFrame } from '../frame/customer-frame';
import { Face } from '../kit/face';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { Tag } from '../kit/tag';
import { saidNo } from '../welcome/words';

/** The name under which a question comes back. */
export const QUESTION_FORM = 'question';

interface ContactThreadProps {
  thread: SaidContactThread;
  /** The reader's page. */
  back: string;
  reply: FormReply | undefined;
}

/** What the reader and their colleagues asked about one thing, what we answered, and where to ask more. */
export function ContactThread({ thread, back, reply }: ContactThreadProps) {
  const { vendor, logo, customer, host, place, messages, isLatest, readerId } = thread;
  const { step } = thread;
  const home = place.isOnPage && place.title !== null ? `${back}#${place.id}` : back;
  return (
    <FormsFor value={readerId}>
      <CustomerFrame
        vendor={vendor}
        logo={logo}
        recipient={`For ${customer}`}
        skip={{
          href: '#thread',
          label: messages.length > 0 ? 'Skip to what was written' : 'Skip to the form',
        }}
      >
        <div className="hello hello--step">
          <div className="wrap">
            <a className="btn btn--bare" href={step ? `/welcome/steps/${step.id}?of=${readerId}` : home}>
              <Icon name="back" />
              {step ? 'Back to the step' : 'Back to your page'}
            </a>
            <p className="due">
              <Tag>{place.about ? aboutWords(place.about) : 'Your page'}</Tag>
              {place.isOnPage ? null : <span>It was taken off your page.</span>}
            </p>
            <h1 dir="auto">{place.title ?? `Ask ${host}`}</h1>
          </div>
        </div>
        <div className="wrap cols">
          <div className="main" id="thread" tabIndex={-1}>
            <Older thread={thread} />
            {messages.length > 0 ? (
              <ol className="stack talk">
                {messages.map((message, position) => (
                  <Message
                    key={message.id}
                    message={message}
                    thread={thread}
                    isLast={position === messages.length - 1}
                  />
                ))}
              </ol>
            ) : null}
            {thread.isClosed ? (
              <Note tone="wait">
                <strong>This page is closed.</strong> Nothing is asked or answered here any more.
              </Note>
            ) : null}
            {isLatest && (!thread.isClosed || reply) ? <AskForm thread={thread} reply={reply} /> : null}
          </div>
          <div className="side">
            <section className="box" aria-labelledby="along">
              <h2 className="box__h" id="along">
                Who reads along
              </h2>
              <p className="box__p" dir="auto">
                {readersOf(thread)}
              </p>
            </section>
          </div>
        </div>
      </CustomerFrame>
    </FormsFor>
  );
}

/** "A promise". */
const aboutWords = (about: string): string => about.charAt(0).toUpperCase() + about.slice(1);

const readersOf = ({ host, vendor, customer, readAlong }: SaidContactThread): string =>
  readAlong
    ? `${atStart(host)} and colleagues at ${vendor}, and everybody at ${customer} with a page of their own: ${readAlong}.`
    : `${endSentence(`${host} and colleagues at ${vendor}`)} Nobody else at ${customer} has a page so far; whoever gets one reads this, too.`;

function Older({ thread }: { thread: SaidContactThread }) {
  const { olderThan, isLatest, place, readerId } = thread;
  const address = `/welcome/threads/${place.id}?of=${readerId}`;
  if (olderThan === null && isLatest) return null;
  return (
    <p className="talk__more">
      {olderThan === null ? null : (
        <a className="btn btn--line" href={`${address}&before=${olderThan}`}>
          What was written before
        </a>
      )}
      {isLatest ? null : (
        <a className="btn btn--line" href={`${address}#latest`}>
          To the latest
        </a>
      )}
    </p>
  );
}

interface MessageProps {
  message: SaidMessage;
  thread: SaidContactThread;
  isLast: boolean;
}

function Message({ message, thread, isLast }: MessageProps) {
  const { id, name, face, when, words, leftOut, mayTakeBack } = message;
  const { waits, place } = thread;
  return (
    <li id={isLast ? 'latest' : undefined} tabIndex={isLast ? -1 : undefined}>
      <Face {...face} />
      <div>
        <p className="box__p">
          <strong dir="auto">{name}</strong>
          {words ? `, ${when}` : ` read this, ${when}`}
        </p>
        {words ? <q dir="auto">{words}</q> : null}
        {leftOut ? <p className="box__p">{leftOut}</p> : null}
        {(isLast && waits) || mayTakeBack ? (
          <div className="told">
            {isLast && waits ? <State tone={waits.isLate ? 'stop' : 'wait'}>{waits.said}</State> : null}
            {mayTakeBack ? (
              <Form action={`/welcome/threads/${place.id}/take-back#latest`}>
                <button type="submit" className="btn btn--bare" name="message" value={id}>
                  Take it back<span className="vh">: {words.slice(0, 60)}</span>
                </button>
              </Form>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function AskForm({ thread, reply }: { thread: SaidContactThread; reply: FormReply | undefined }) {
  const { place, host, step, messages, promise } = thread;
  const isFirst = messages.length === 0;
  const error = errorIn(reply, QUESTION_FORM, 'words');
  return (
    <>
      <Form className="item" action={`/welcome/threads/${place.id}#no-question`}>
        {reply?.refusal ? (
          <Note tone="stop" role="alert" id="no-question" isFocusable>
            <strong>That isn’t sent yet.</strong> {saidNo(reply.refusal.code, host)}
          </Note>
        ) : error ? (
          <Note tone="stop" role="alert" id="no-question" isFocusable>
            <strong>That isn’t sent yet.</strong> <a href="#words">{error}</a>
          </Note>
        ) : null}
        <TextArea
          name="words"
          rows={4}
          label={isFirst ? 'What would you like to know?' : 'Ask more, or add something'}
          limit={THREAD_LIMITS.message}
          defaultValue={shownIn(reply, QUESTION_FORM, 'words', step?.begins ?? '')}
          error={error}
        />
        <p className="go">
          <button type="submit" className="btn btn--main">
            {isFirst ? `Ask ${host}` : `Send to ${host}`}
          </button>
          {thread.isClosed ? null : <span>{promise}</span>}
        </p>
      </Form>
      {place.title !== null && place.isOnPage && isFirst ? (
        <p className="box__p sec__yes">
          Is something wrong rather than unclear? Then press “Not quite…” at the point itself, so that its
          words can change.
        </p>
      ) : null}
    </>
  );
}
