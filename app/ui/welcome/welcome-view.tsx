import { atStart } from '../../domain/form/at-start';
import { countInWords, countOf } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { WelcomePage } from '../../speech/welcome/said-page';
import { FormsFor } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { CustomerFrame } from '../frame/customer-frame';
import { Note } from '../kit/note';
import { ProgressBar } from '../kit/progress-bar';
import { CallToAnswer } from '../meeting/customer-call';
import { CustomerPath, PATH } from '../path/customer-path';
import { isPathFirst, isStepRaised } from '../path/customer-path-place';
import { AddSomething } from '../review/add';
import { Agreement } from '../review/agreement-fold';
import { typedLine } from '../review/correction-fields';
import { Answered, AskHost, Questions } from '../thread/questions';
import { Closing } from './closing';
import { Hello, Since } from './hello';
import { howFar } from './how-far';
import { WriteTo } from './links';
import { PostForm, Press, useScene, WelcomeScene } from './scene';
import { Aside, Sections } from './sections';
import { Side } from './side';
import { figuresOf, firstPart } from './words';

interface WelcomeViewProps {
  page: WelcomePage;
  reply?: FormReply;
  isPreview?: boolean;
}

/** The customer's page. The preview draws the same, with nothing that can be sent. */
export function WelcomeView({ page, reply, isPreview = false }: WelcomeViewProps) {
  const { vendor, logo, customer, host, away, next, sections, closing } = page;
  return (
    <FormsFor value={page.reader.id}>
      <WelcomeScene
        value={{
          host: (away ?? host).firstName,
          vendor,
          readerId: page.reader.id,
          pageId: page.pageId,
          threads: page.threads,
          reply,
          isPreview,
          isClosed: page.closed !== null,
        }}
      >
        <CustomerFrame
          vendor={vendor}
          logo={logo}
          recipient={`For ${customer}`}
          skip={isPreview ? undefined : skipOf(page)}
          footer={<SmallPrint page={page} />}
          bar={
            next || closing.toSign.length > 0 ? (
              <ProgressBar
                name="Your progress"
                label={sayProgress(page)}
                parts={sections.map((section) => howFar(section, page.unknown)).filter((part) => part.of > 0)}
                next={{ href: `#${next ?? 'rest'}`, label: next ? 'Next' : 'Add your name' }}
              />
            ) : null
          }
        >
          <Hello page={page} />
          <div className="wrap cols">
            <Since page={page} />
            <div className="main">
              <CallToAnswer call={page.call} />
              <Answered page={page} />
              <Gone page={page} />
              <Fast page={page} />
              {isPathFirst(page) ? <Path page={page} /> : null}
              <Agreement page={page}>
                <Sections page={page} />
                <Aside page={page} />
              </Agreement>
              {isPathFirst(page) ? null : <Path page={page} />}
              <Also page={page} />
              <Questions page={page} />
              <Closing page={page} />
            </div>
            <Side page={page} />
            <OnPaper page={page} />
          </div>
        </CustomerFrame>
      </WelcomeScene>
    </FormsFor>
  );
}

const skipOf = (page: WelcomePage) =>
  isPathFirst(page)
    ? { href: `#${PATH}`, label: 'Skip to how the next weeks go' }
    : { href: `#${firstPart(page)}`, label: 'Skip to what we noted' };

/** The step that is raised above is marked in its row. */
function Path({ page }: { page: WelcomePage }) {
  const { path } = page;
  if (!path) return null;
  return <CustomerPath path={path} marked={isStepRaised(page) ? (path.next.step?.id ?? null) : null} />;
}

/** "17 of 20 right · 2 with Ines · 1 question". */
function sayProgress({ sections, of, unknown, forTheCall, keptOpen, host, away }: WelcomePage): string {
  const states = sections.flatMap(({ items }) =>
    items.filter((item) => !item.isAside).map((item) => item.state),
  );
  const right = states.filter((state) => state === 'yes' || state === 'done').length;
  const added = sections.flatMap((section) => section.added.map((item) => item.state));
  const sent = [...states, ...added].filter((state) => state === 'sent').length;
  return [
    `${right} of ${of} right`,
    sent > 0 ? `${sent} with ${(away ?? host).firstName}` : '',
    forTheCall > 0 ? `${forTheCall} for the call` : '',
    keptOpen > 0 ? `${keptOpen} open until a day` : '',
    unknown.length > 0 ? figuresOf(unknown.length, 'question') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A program that checks mail may have pressed the buttons: one press takes back all that came so. */
function Fast({ page: { fast } }: { page: WelcomePage }) {
  if (fast === 0) return null;
  return (
    <Note tone="wait">
      <PostForm action="/welcome/undo-fast">
        <strong>{atStart(countOf(fast, 'answer'))} in your name came faster than people read.</strong> Some
        programs that check mail press buttons.{' '}
        <Press look="bare">{fast === 1 ? 'Take it back' : `Take back all ${countInWords(fast)}`}</Press>
      </PostForm>
    </Note>
  );
}

/** What was written about a point that is no longer on the page. */
function Gone({ page: { sections } }: { page: WelcomePage }) {
  const { reply } = useScene();
  const id = reply?.form.split(' ')[1];
  const isHere = sections.some(({ items, added }) => [...items, ...added].some((item) => item.id === id));
  if (reply?.refusal?.code !== 'not_found' || isHere) return null;
  const words = typedLine(reply);
  return (
    <Note tone="stop" role="alert" id={`no-${id}`} isFocusable>
      <strong>This point was taken off the page meanwhile.</strong>{' '}
      {words ? (
        <>
          Nothing was sent. You wrote: <q dir="auto">{words}</q> If it still matters,{' '}
          <a href="#add">add it as something we missed</a>.
        </>
      ) : (
        'There is nothing left to answer about it.'
      )}
    </Note>
  );
}

/** Paper outlives the day it was printed on: who signed what and when, and as of when. */
function OnPaper({ page: { closing, asOf } }: { page: WelcomePage }) {
  const { signed, unsigned } = closing;
  return (
    <div className="paper">
      {signed ? (
        <p>
          Signed by name: <strong dir="auto">{signed.typedName}</strong>, {signed.moment}.
          {unsigned > 0 ? ` What changed since is not signed: ${unsigned}.` : null}
        </p>
      ) : (
        <p>Not signed yet.</p>
      )}
      <p>As of {asOf}. “Today”, “yesterday” and “just now” are counted from then.</p>
    </div>
  );
}

/** Adding and asking. Once the page is closed, only what somebody wrote meanwhile is still there to be copied. */
function Also({ page: { closed, sections } }: { page: WelcomePage }) {
  const { reply } = useScene();
  if (closed && !reply?.form.startsWith('add ')) return null;
  return (
    <div className="also">
      <AddSomething shown={sections.map(({ kind }) => kind)} />
      {closed ? null : <AskHost />}
    </div>
  );
}

/** In the preview it leads nowhere: the page it leads to is the reader's alone. */
function BringThemIn({ of }: { of: string }) {
  const { isPreview } = useScene();
  return isPreview ? 'Bring them in' : <a href={`/welcome/colleagues?of=${of}`}>Bring them in</a>;
}

function CallMe({ of }: { of: string }) {
  const { isPreview } = useScene();
  return isPreview ? 'Say so' : <a href={`/welcome/called?of=${of}`}>Say so</a>;
}

function SmallPrint({ page }: { page: WelcomePage }) {
  const { reader, vendor, closed } = page;
  return (
    <>
      <p dir="auto">
        This page was made for {endSentence(reader.name)} It opens for whoever has your link, so please don’t
        forward it.{' '}
        {closed ? null : (
          <>
            Your answers are saved as you go; {vendor} and your colleagues with a page of their own read them.
            A colleague is missing? <BringThemIn of={reader.id} />. Called otherwise?{' '}
            <CallMe of={reader.id} />.{' '}
          </>
        )}
        Print it to keep a copy. Questions about your data? <WriteTo page={page} />.
      </p>
      <ul>
        <li>
          <PostForm action="/welcome/leave">
            <Press look="bare">I’m not {reader.firstName}</Press>
          </PostForm>
        </li>
        <li>
          <PostForm action="/welcome/close">
            <Press look="bare">Close it on this device</Press>
          </PostForm>
        </li>
      </ul>
    </>
  );
}
