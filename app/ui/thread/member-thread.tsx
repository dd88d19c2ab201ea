import { atStart } from '../../domain/form/at-start';
import { THREAD_LIMITS } from '../../domain/thread/thread';
import { sayByCopy } from '../../speech/en/say-by-copy';
import { endSentence } from '../../speech/en/sentence';
import type { SaidMemberThread, SaidWritten } from '../../speech/thread/said-thread';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Face } from '../kit/face';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { Notes } from './notes';

/** The name under which an answer comes back. */
export const ANSWER_FORM = 'answer';

interface MemberThreadProps {
  thread: SaidMemberThread;
  reply: FormReply | undefined;
}

/** One thread whole, and the answer to it. Everything on the card the customer reads. */
export function MemberThread({ thread, reply }: MemberThreadProps) {
  const { id, customer, stage, place, waits, host, mayAnswer } = thread;
  return (
    <StaffPage skip="Skip to the thread">
      <OnboardingNav id={id} customer={customer} stage={stage} current="threads" />
      <PageHead
        crumb={{ href: `/onboardings/${id}/threads`, label: 'Questions' }}
        title={place.title ?? 'The page as a whole'}
        lead={leadOf(waits, mayAnswer, host.first)}
      />
      {reply?.refusal && reply.form === ANSWER_FORM ? (
        <Note tone="stop" role="alert" className="gap-l" id="refused" isFocusable>
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
          {mayAnswer ? null : <UnsavedWords typed={reply.typed} />}
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      <div className="thread gap-l">
        <section aria-labelledby="with">
          <h2 className="lbl2" id="with">
            <Icon name="eye" /> <span dir="auto">With {customer}</span>{' '}
            <span className="meta">they read every word of this</span>
          </h2>
          <Older thread={thread} />
          {thread.messages.length > 0 ? (
            <ol className="box log gap">
              {thread.messages.map((message, position) => (
                <Written
                  key={message.id}
                  message={message}
                  thread={thread}
                  isLast={position === thread.messages.length - 1}
                />
              ))}
            </ol>
          ) : (
            <p className="meta gap">Nobody of theirs has asked about this.</p>
          )}
          <AnswerForm thread={thread} reply={reply} />
        </section>
        <Notes thread={thread} reply={reply} />
      </div>
    </StaffPage>
  );
}

function leadOf(waits: SaidMemberThread['waits'], mayAnswer: boolean, host: string): string {
  if (!waits) return 'Nothing waits for an answer here.';
  const who = mayAnswer ? 'you' : host;
  return waits.isLate
    ? `${atStart(waits.names)} asked. The answer was due ${waits.by}, and the page says that it is late.`
    : `${atStart(waits.names)} asked. The page promises an answer from ${who} by ${endSentence(waits.by)}`;
}

function Older({ thread: { id, place, olderThan, isLatest } }: { thread: SaidMemberThread }) {
  const address = `/onboardings/${id}/threads/${place.id}`;
  if (olderThan === null && isLatest) return null;
  return (
    <p className="goes">
      {olderThan === null ? null : (
        <a className="btn btn--line" href={`${address}?before=${olderThan}`}>
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

interface WrittenProps {
  message: SaidWritten;
  thread: SaidMemberThread;
  isLast: boolean;
}

function Written({ message, thread, isLast }: WrittenProps) {
  const { name, portrait, isOurs, isReader, words, when, leftOut, isOpen, copiedBy } = message;
  return (
    <li id={isLast ? 'latest' : undefined} tabIndex={isLast ? -1 : undefined}>
      <Face name={name} portrait={portrait} />
      <div>
        <p className="meta">
          <b dir="auto">{isReader ? 'You' : name}</b>
          {words ? `, ${when}` : ` read this and said that it needs no answer, ${when}`}
          {sayByCopy(copiedBy)}
        </p>
        {words ? (
          <p className={isOurs ? 'thread__w' : 'thread__w thread__w--theirs'} dir="auto">
            {words}
          </p>
        ) : null}
        {leftOut ? <p className="meta">{leftOut}</p> : null}
        {isLast && isOpen && thread.waits ? (
          <State tone={thread.waits.isLate ? 'stop' : 'wait'}>
            {thread.waits.isLate ? `Late, was due ${thread.waits.by}` : `by ${thread.waits.by}`}
          </State>
        ) : null}
      </div>
    </li>
  );
}

function AnswerForm({ thread, reply }: MemberThreadProps) {
  const { id, place, host, waits, mayAnswer, isLatest, seen } = thread;
  if (!isLatest || seen === 0) return null;
  if (!mayAnswer)
    return (
      <p className="meta gap">
        {host.first} answers. You’ll see here what {host.first} says.
      </p>
    );
  return (
    <Form className="edit gap" action={`/onboardings/${id}/threads/${place.id}#refused`}>
      <input type="hidden" name="seen" value={seen} />
      <TextArea
        name="words"
        rows={4}
        label={waits ? `To ${waits.names}` : 'Something to add?'}
        hint={hintOf(thread)}
        limit={THREAD_LIMITS.message}
        defaultValue={shownIn(reply, ANSWER_FORM, 'words', '')}
        error={errorIn(reply, ANSWER_FORM, 'words')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          {waits ? `Send to ${waits.names}` : 'Send it'}
        </button>
        {waits ? (
          <button
            type="submit"
            className="btn btn--bare"
            formAction={`/onboardings/${id}/threads/${place.id}/read#refused`}
          >
            It needs no answer
          </button>
        ) : null}
      </p>
    </Form>
  );
}

function hintOf({ waits, readAlong, host }: SaidMemberThread): string {
  const who = waits
    ? `${waits.names} ${waits.names.includes(' and ') ? 'get' : 'gets'} it`
    : 'Whoever wrote here gets it';
  const others = readAlong.length > 1 ? ' Everybody there with a page reads it, too.' : '';
  return `${atStart(who)} by mail in ${host.first}’s name, and on the page.${others}`;
}
