import { atStart } from '../../domain/form/at-start';
import { UNKNOWN } from '../../speech/en/our-questions';
import { countInWords, countOf } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { WelcomePage } from '../../speech/welcome/said-page';
import { Refused, SignOff, sinceSigned } from '../review/sign-off';
import { UndoAll, YesToAll } from './group';
import { Names, To } from './links';
import { PostForm, Press, useReply } from './scene';
import { sayAgreed } from './words';

/** With more points than these, their names fold away behind their number. */
const MANY = 8;

/** The end of the page: say yes to the rest, type a name below what is agreed, or see who did. */
export function Closing({ page }: { page: WelcomePage }) {
  if (page.closed) return <Closed page={page} />;
  const { left, yours } = page.closing;
  const isAnswered = left.length + yours.length === 0;
  const isThanked = page.batch?.part === null;
  return (
    <section className={isAnswered ? 'end' : 'end end--open'} id="rest" aria-labelledby="rest-h">
      <h2 id="rest-h" dir="auto">
        {titleOf(page)}
      </h2>
      {page.batch && isThanked ? <UndoAll batch={page.batch} /> : null}
      <Refused page={page} form="all" />
      {isAnswered ? null : <Left page={page} />}
      <Asked page={page} />
      {isAnswered ? <Answered page={page} /> : null}
    </section>
  );
}

/** What was signed stands; a name that was typed while it was being closed is not lost. */
function Closed({ page }: { page: WelcomePage }) {
  const { signed } = page.closing;
  const isReturned = useReply('sign-off') !== undefined;
  return (
    <section className="end" id="rest" aria-labelledby="rest-h">
      <h2 id="rest-h" dir="auto">
        {signed ? 'What we agreed stays' : 'Nothing was signed'}
      </h2>
      <Refused page={page} form="all" />
      {isReturned ? <SignOff page={page} /> : null}
      <p className="sec__p" dir="auto">
        {signed ? (
          <>
            {signed.name} signed this, {signed.when}. <Document of={page.reader.id} />.
          </>
        ) : (
          'The points above stand as they read when this page was closed.'
        )}
      </p>
    </section>
  );
}

const Document = ({ of }: { of: string }) => (
  <a href={`/welcome/agreement?of=${of}`}>Open what you agreed as a document</a>
);

function titleOf({ closing, unknown, aside, forTheCall, keptOpen, reader, path }: WelcomePage): string {
  const { left, yours, ours, toSign } = closing;
  if (left.length > 0) return 'If the rest is right, say so once';
  if (yours.length > 0) return `Your turn on ${countOf(yours.length, 'point')}`;
  if (unknown.length > 0)
    return `${atStart(countOf(unknown.length, 'question'))} ${unknown.length === 1 ? 'is' : 'are'} left, ${endSentence(reader.firstName)}`;
  if (toSign.length > 0) return 'Everything is answered';
  const isSettled = closing.isSettled && ours.length === 0 && !aside?.unknown.length;
  // On the path something may well be left.
  if (path)
    return `${isSettled && forTheCall + keptOpen === 0 ? 'Everything is agreed' : 'Nothing is yours to answer'}, ${endSentence(reader.firstName)}`;
  return `${isSettled ? 'That’s everything' : 'Nothing is yours just now'}, ${endSentence(reader.firstName)}`;
}

function Left({ page }: { page: WelcomePage }) {
  const { left, yours, maySettle, settlers } = page.closing;
  const them = left.length === 1 ? 'this one' : `these ${countInWords(left.length)}`;
  const links = left.length > 0 ? left : yours;
  const list = (
    <ol>
      {links.map((link) => (
        <li key={link.id}>
          <To {...link} />
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <p className="sec__p" dir="auto">
        {left.length > 0
          ? `Nobody has said yes to ${them} as ${left.length === 1 ? 'it reads' : 'they read'} now. You can undo it later.`
          : 'Say yes to what is suggested, or what to change.'}{' '}
        {maySettle ? null : <Settlers settlers={settlers} />}
      </p>
      {links.length > MANY ? (
        <details className="past">
          <summary>
            <span className="see">Name all {countInWords(links.length)}</span>
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
      {left.length > 0 ? (
        <YesToAll items={left} look="main btn--big">
          {yesTo(left.length)}
        </YesToAll>
      ) : null}
      <NotCovered page={page} />
    </>
  );
}

/** What we don't know yet, named before anybody signs: a signature doesn't need it, and doesn't cover it. */
function Asked({ page: { unknown, closing } }: { page: WelcomePage }) {
  if (unknown.length === 0) return null;
  const links = unknown.map((area) => ({ id: `ask-${area}`, name: UNKNOWN[area].label }));
  return (
    <p className="sec__p">
      We’d still like to know: <Names links={links} />.
      {closing.toSign.length > 0 ? ' You can sign before you answer.' : null}
    </p>
  );
}

function yesTo(count: number): string {
  if (count === 1) return 'Yes, it’s right';
  return count === 2 ? 'Yes, both are right' : `Yes, all ${countInWords(count)} are right`;
}

function Answered({ page }: { page: WelcomePage }) {
  const { signed, unsigned, toSign, maySettle, settlers, isSettled } = page.closing;
  const own = signed?.undoes;
  return (
    <>
      <WithUs page={page} />
      <StillOpen page={page} />
      {signed && unsigned === 0 ? (
        <p className="sec__p" dir="auto">
          {signed.name} signed this, {signed.when}.{' '}
          {isSettled ? 'This page is now what we both go by.' : 'What was signed stands.'}{' '}
          <Document of={page.reader.id} />.{' '}
          {isSettled ? (
            <a href={`/welcome/repeated?of=${page.reader.id}`}>Did you have to repeat anything?</a>
          ) : null}
        </p>
      ) : null}
      {toSign.length > 0 ? <SignOff page={page} /> : null}
      {unsigned > 0 && !maySettle ? (
        <p className="sec__p" dir="auto">
          {signed ? `${sinceSigned(unsigned, signed)} ` : null}
          <Settlers settlers={settlers} />
        </p>
      ) : null}
      {own && page.batch?.id !== own ? (
        <PostForm className="go" action="/welcome/undo-all#rest">
          <input type="hidden" name="back" value="rest" />
          <Press look="bare" name="batch" value={own}>
            Undo my sign-off
          </Press>
        </PostForm>
      ) : null}
    </>
  );
}

/** What waits for us, and what comes after it. */
function WithUs({ page: { closing, host, away } }: { page: WelcomePage }) {
  const { ours, answerBy, maySettle, signed } = closing;
  if (ours.length === 0) return null;
  return (
    <p className="sec__p" dir="auto">
      {atStart((away ?? host).firstName)} gets back to you on {countOf(ours.length, 'point')} by {answerBy}.
      {maySettle && !signed ? ' Your name is asked for after that, once.' : null}
    </p>
  );
}

/** Whoever has said all of theirs reads what isn't agreed yet, and with whom it is. */
function StillOpen({ page }: { page: WelcomePage }) {
  const { aside, forTheCall, keptOpen, closing } = page;
  if (!closing.isSettled || (!aside?.unknown.length && forTheCall + keptOpen === 0)) return null;
  return (
    <p className="sec__p" dir="auto">
      {endSentence(atStart(sayAgreed(page)))}
    </p>
  );
}

function Settlers({ settlers }: { settlers: string }) {
  return (
    <span dir="auto">
      {settlers || 'Whoever signs off on your side'} can sign, once everything is answered.
    </span>
  );
}

/** What stays open whatever is said here. */
function NotCovered({ page: { closing, host, away } }: { page: WelcomePage }) {
  const { left, yours, ours } = closing;
  if (left.length === 0 || yours.length + ours.length === 0) return null;
  return (
    <p className="env__p">
      {yours.length > 0 ? (
        <>
          <Names links={yours} /> {yours.length === 1 ? 'stays' : 'stay'} open for your answer.{' '}
        </>
      ) : null}
      {ours.length > 0 ? (
        <>
          <Names links={ours} /> {ours.length === 1 ? 'is' : 'are'} with{' '}
          {endSentence((away ?? host).firstName)}
        </>
      ) : null}
    </p>
  );
}
