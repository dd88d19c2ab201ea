import { atStart } from '../../domain/form/at-start';
import type { SaidStepPage } from '../../speech/path/said-customer-path';
import { Attached } from '../file/attached';
import { customerFileAt } from '../file/file-links';
import type { AnswersReply, FilesReply } from '../file/files-reply';
import { HandIn } from '../file/hand-in';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { CustomerSubpage } from '../frame/customer-subpage';
import { Face } from '../kit/face';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { Tag } from '../kit/tag';
import { StepCall } from '../meeting/step-call';
import { PATH } from '../path/customer-path';
import { typedBeside } from '../question/question-fields';
import { isOfList, QuestionList } from '../question/question-list';
import { saidOfStep } from '../welcome/words';
import { AgreedBefore, Approve } from './approval';
import { Approved } from './approved';
import { Content } from './content';
import { rowOf, stepAddress } from './customer-step-link';
import { Handed } from './hand-on';
import { Ticked, Ticks } from './ticks';
import { AskedDay, WaysOut } from './ways-out';

type Shown = NonNullable<SaidStepPage['shown']>;
interface StepPageProps {
  said: SaidStepPage;
  /** The reader's page. */
  back: string;
  reply: (FilesReply & AnswersReply) | undefined;
  /** The question whose table gets more lines. */
  more?: string | null;
  /** What was answered was kept; `more` where something else is asked because of it. */
  saved?: string | null;
}

/** A step: who does it, by when and why then, what there is to know for it, and what the reader can say of it. */
export function StepPage(props: StepPageProps) {
  const { said, back, reply } = props;
  const { shown, host } = said;
  return (
    <CustomerSubpage
      said={said}
      main={{ id: 'step', skip: 'Skip to the step' }}
      back={{
        href: `${back}#${shown ? rowOf(shown.step.id) : PATH}`,
        label: said.isClosed ? 'How far we came' : 'How the next weeks go',
      }}
      head={shown ? <Head shown={shown} /> : <h1>This step isn’t part of the path any more.</h1>}
      beside={<Beside said={said} />}
    >
      {shown ? <Body {...props} shown={shown} /> : <Gone host={host} back={back} reply={reply} />}
    </CustomerSubpage>
  );
}

function Head({ shown: { step, phase } }: { shown: Shown }) {
  return (
    <>
      <p className="due">
        {step.isTurn ? <Tag tone="you">{step.state}</Tag> : step.state ? <Tag>{step.state}</Tag> : null}
        <span dir="auto">{[step.due, step.answers, phase].filter(Boolean).join(' · ')}</span>
      </p>
      <h1 dir="auto">{step.title}</h1>
      <p className="why box__p" dir="auto">
        {step.face ? <Face {...step.face} size="xs" /> : null}
        <span>{step.who}</span>
      </p>
    </>
  );
}

/** What was typed on an old page isn't lost; nothing was done with it. */
function Gone({ host, back, reply }: { host: string; back: string; reply: FormReply | undefined }) {
  const own = reply?.typed.words;
  const words = typeof own === 'string' ? own : typedBeside(reply?.typed ?? {}, []).join(', ');
  return (
    <Note tone="wait" role={reply ? 'alert' : undefined} id="said" isFocusable>
      <strong>{atStart(host)} took it out meanwhile, or put something else in its place.</strong>{' '}
      {words !== '' ? (
        <>
          Nothing was sent. You wrote: <q dir="auto">{words}</q>{' '}
        </>
      ) : (
        'There is nothing left to do about it. '
      )}
      <a href={`${back}#${PATH}`}>Look at the path as it is now</a>.
    </Note>
  );
}

function Body({ said, shown, reply, more, saved }: StepPageProps & { shown: Shown }) {
  const { step, content, attached, asks, questions } = shown;
  const { next, isClosed, readerId } = said;
  const mayDo = step.mayMark && !isClosed;
  return (
    <div className="stack steps">
      {reply?.refusal && !isOfList(reply) ? (
        <Note tone="stop" role="alert" id="no" isFocusable>
          <strong>That wasn’t taken up.</strong> {saidOfStep(reply.refusal, said.host)}
        </Note>
      ) : null}
      {isClosed ? (
        <Note tone="wait">
          <strong>This page is closed.</strong> Nothing is marked here any more.
        </Note>
      ) : null}
      <Standing shown={shown} host={said.host} />
      {shown.agreedBefore ? <AgreedBefore said={shown.agreedBefore} /> : null}
      <AskedDay shown={shown} />
      {said.handOn ? <Handed handed={said.handOn.handed} id={step.id} /> : null}
      {content.length > 0 ? (
        <Content level={2} blocks={content} pictureAt={(id) => customerFileAt(id, readerId)} />
      ) : null}
      {attached.length > 0 ? <Attached files={attached} readerId={readerId} /> : null}
      {said.handIn ? (
        <HandIn said={said.handIn} stepId={step.id} host={said.host} readerId={readerId} reply={reply} />
      ) : null}
      {asks?.is === 'checklist' ? <Ask asks={asks} id={step.id} mayDo={mayDo} host={said.host} /> : null}
      {asks?.is === 'approve' ? <Approve {...{ asks, step, said, reply }} /> : null}
      {asks?.is === 'approve' ? <Approved {...{ asks, step, said, reply }} /> : null}
      {questions ? (
        <QuestionList {...{ said, step, reply }} list={questions} more={more ?? null} saved={saved ?? null} />
      ) : null}
      {said.meet ? <StepCall call={said.meet.call} said={said} /> : null}
      {mayDo && !said.handIn && !questions && !said.meet && asks?.is !== 'approve' ? (
        <Form className="go" action={`/welcome/steps/${step.id}/done#said`}>
          <button type="submit" className={asks ? 'btn btn--line' : 'btn btn--main btn--big'}>
            Done
          </button>
          {asks ? (
            <span>Also with lines left: {said.host} sees which.</span>
          ) : step.is === 'stuck' ? null : (
            <span>You can undo it afterwards.</span>
          )}
        </Form>
      ) : null}
      <WaysOut said={said} shown={shown} reply={reply} mayDo={mayDo} />
      {next && !step.isTurn ? (
        <p className="told-next">
          Next for you:{' '}
          <a href={stepAddress(next.id, readerId)} dir="auto">
            {next.title}
          </a>
          {next.due ? `, ${next.due}` : ''}
        </p>
      ) : null}
    </div>
  );
}

/** What it asks, to be done here; read where the reader can't do it, or not any more. */
function Ask({
  asks,
  id,
  mayDo,
  host,
}: {
  asks: Extract<Shown['asks'], { is: 'checklist' }>;
  id: string;
  mayDo: boolean;
  host: string;
}) {
  if (!mayDo) return <Ticked list={asks} />;
  return (
    <div className="item" id="asks" tabIndex={-1}>
      <p role="status">
        <b>{asks.inShort}</b> {atStart(host)} sees it too.
      </p>
      <Ticks
        list={asks}
        action={`/welcome/steps/${id}/ticks#asks`}
        prefix="line"
        look="main"
        hint="With the last tick this step is done."
      />
    </div>
  );
}

const TONE = { done: 'ok', stuck: 'wait', skipped: 'wait' } as const;
const SIGN = { done: 'check', stuck: 'bang', skipped: 'minus' } as const;

/** Where it stands, once somebody said something of it or while it waits, and the way back from it. */
function Standing({ shown: { step, marked, asks }, host }: { shown: Shown; host: string }) {
  const { is, after, reason, id } = step;
  const mayTakeBack = asks?.is === 'approve' && is === 'done' ? null : step.mayTakeBack;
  if (is === 'open' || is === 'handed_in' || is === 'sent_back') return null;
  if (is === 'waiting')
    return (
      <Note tone="wait">
        It waits for <Titles links={after} /> first.
      </Note>
    );
  return (
    <Note tone={TONE[is]} icon={SIGN[is]} role="status" id="said" isFocusable>
      <strong dir="auto">{marked}.</strong>{' '}
      {reason ? (
        <q className="reason" dir="auto">
          {reason.words}
        </q>
      ) : null}{' '}
      {is === 'stuck' ? `${atStart(host)} has been told by mail.` : null}
      {mayTakeBack ? (
        <Form action={`/welcome/steps/${id}/undo#said`}>
          <button type="submit" className="btn btn--bare" name="mark" value={mayTakeBack}>
            {is === 'stuck' && asks?.is !== 'approve' ? 'I can go on' : 'Undo'}
          </button>
        </Form>
      ) : null}
    </Note>
  );
}

const Titles = ({ links }: { links: Shown['holds'] }) =>
  links.map(({ id, title }, position) => (
    <span key={id}>
      {position === 0 ? '' : position === links.length - 1 ? ' and ' : ', '}
      <q dir="auto">{title}</q>
    </span>
  ));

/** When and why then, what hangs on it, and where to ask. */
function Beside({ said: { shown, host, pageId, readerId, isClosed } }: { said: SaidStepPage }) {
  return (
    <div className="side">
      {shown?.day ? (
        <section className="box" aria-labelledby="when">
          <h2 className="box__h" id="when">
            {shown.day}
          </h2>
          {shown.reason ? (
            <p className="box__p" dir="auto">
              {shown.reason}
            </p>
          ) : null}
        </section>
      ) : null}
      {shown && shown.holds.length > 0 ? (
        <section className="box" aria-labelledby="holds">
          <h2 className="box__h" id="holds">
            What hangs on this
          </h2>
          <ul className="box__p">
            {shown.holds.map(({ id, title }) => (
              <li key={id}>
                <a href={stepAddress(id, readerId)} dir="auto">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {isClosed ? null : (
        <section className="box" aria-labelledby="unclear">
          <h2 className="box__h" id="unclear">
            Something unclear?
          </h2>
          <p className="acts">
            <a
              className="btn btn--line"
              href={`/welcome/threads/${pageId}?of=${readerId}${shown ? `&step=${shown.step.id}` : ''}`}
            >
              <Icon name="chat" />
              Ask {host}
            </a>
          </p>
        </section>
      )}
    </div>
  );
}
