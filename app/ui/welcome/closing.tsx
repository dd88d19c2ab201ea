import { countInWords, countOf } from '../../domain/say-count';
import type { Link, WelcomePage } from '../../queries/welcome/page';
import { errorIn, shownIn } from '../form-reply';
import { Note } from '../note';
import { TextField } from '../text-field';
import { PostForm, Press, useReply, useScene } from './scene';
import { UndoAll } from './sections';
import { saidNo } from './words';

/** The end of the page: say yes to the rest, sign what is agreed, or see who did. */
export function Closing({ page }: { page: WelcomePage }) {
  const { closing, batch, reader } = page;
  const isAnswered = closing.left.length === 0 && closing.yours.length === 0;
  return (
    <section className={isAnswered ? 'end' : 'end end--open'} id="rest" aria-labelledby="rest-h">
      <h2 id="rest-h" dir="auto">
        {isAnswered ? `That’s everything, ${reader.firstName}. Thank you.` : titleOf(page)}
      </h2>
      {batch && !batch.isAllDates ? <UndoAll batch={batch} /> : null}
      {isAnswered ? <Answered page={page} /> : <Left page={page} />}
    </section>
  );
}

const titleOf = ({ closing }: WelcomePage) => {
  if (closing.left.length === 0) return `Your turn on ${countOf(closing.yours.length, 'point')}`;
  return closing.maySettle ? 'If the rest is right, say so once' : 'What’s left';
};

function Left({ page }: { page: WelcomePage }) {
  const { left, yours, maySettle, settlers } = page.closing;
  const them = left.length === 1 ? 'this one' : `these ${countInWords(left.length)}`;
  return (
    <>
      <p className="sec__p">
        {left.length > 0
          ? `Nobody has answered ${them} yet.`
          : `Say yes to what is suggested, or what to change.`}{' '}
        {left.length > 0 && maySettle ? 'You can undo it later.' : null}
        {left.length > 0 && !maySettle ? <Settlers settlers={settlers} /> : null}
      </p>
      <ol>
        {[...left, ...(left.length > 0 ? [] : yours)].map((link) => (
          <li key={link.id}>
            <To {...link} />
          </li>
        ))}
      </ol>
      {left.length > 0 && maySettle ? <SignOff page={page} button={yesTo(left.length)} /> : null}
      <NotCovered page={page} />
    </>
  );
}

function yesTo(count: number): string {
  if (count === 1) return 'Yes, it’s right';
  return count === 2 ? 'Yes, both are right' : `Yes, all ${countInWords(count)} are right`;
}

function Answered({ page }: { page: WelcomePage }) {
  const { closing, host } = page;
  const { signed, ours, maySettle, settlers } = closing;
  return (
    <>
      <p className="sec__p" dir="auto">
        {ours.length > 0
          ? `${host.firstName} has ${countOf(ours.length, 'change')} to answer, by ${closing.answerBy}. `
          : null}
        {signed
          ? `${signed.name} signed this off, ${signed.when}. ${closing.isSettled ? 'This page is now what we both go by.' : 'Everything else is agreed.'}`
          : null}
        {!signed && maySettle ? 'Type your name, and this page is what we both go by.' : null}
        {!signed && !maySettle ? <Settlers settlers={settlers} /> : null}
      </p>
      {!signed && maySettle ? <SignOff page={page} button="Yes, that’s what we agreed" /> : null}
      {signed?.undoes && page.batch?.id !== signed.undoes ? (
        <PostForm className="go" action="/welcome/undo-all#rest">
          <input type="hidden" name="back" value="rest" />
          <Press look="bare" name="batch" value={signed.undoes}>
            Undo my sign-off
          </Press>
        </PostForm>
      ) : null}
    </>
  );
}

function Settlers({ settlers }: { settlers: string }) {
  return (
    <span dir="auto">
      {settlers || 'Whoever signs off on your side'} can say yes to the whole page at once.
    </span>
  );
}

/** The ids and wordings that stand on the page go along, so that nothing unseen is signed. */
function SignOff({ page, button }: { page: WelcomePage; button: string }) {
  const { host } = useScene();
  const reply = useReply('sign-off');
  const { left } = page.closing;
  return (
    <PostForm action="/welcome/sign-off#rest">
      {left.map((item) => (
        <input key={item.id} type="hidden" name="items[]" value={`${item.id} ${item.wordingId}`} />
      ))}
      {reply?.refusal ? <SignOffRefused host={host} page={page} /> : null}
      <TextField
        name="name"
        label="Type your name"
        autoComplete="name"
        defaultValue={shownIn(reply, 'sign-off', 'name', '')}
        error={errorIn(reply, 'sign-off', 'name')}
      />
      <div className="go">
        <Press look="main btn--big">{button}</Press>
      </div>
    </PostForm>
  );
}

function SignOffRefused({ host, page }: { host: string; page: WelcomePage }) {
  const refusal = useReply('sign-off')?.refusal;
  if (!refusal) return null;
  const changed = refusal.gaps?.map((gap) => gap.at) ?? [];
  const items = page.sections.flatMap((section) => section.items);
  return (
    <Note tone="stop" role="alert">
      <strong>Nothing is signed yet.</strong>{' '}
      {refusal.code === 'wording_changed'
        ? 'Something changed while you were reading. Please look at it as it is now: '
        : saidNo(refusal.code, host)}
      {items
        .filter((item) => changed.includes(item.id))
        .map((item) => (
          <To key={item.id} id={item.id} name={item.name} />
        ))}
    </Note>
  );
}

/** What stays open whatever is signed here. */
function NotCovered({ page: { closing, host } }: { page: WelcomePage }) {
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
          <Names links={ours} /> {ours.length === 1 ? 'is' : 'are'} with {host.firstName}.
        </>
      ) : null}
    </p>
  );
}

function Names({ links }: { links: Link[] }) {
  return links.map((link, position) => (
    <span key={link.id}>
      {position === 0 ? '' : position === links.length - 1 ? ' and ' : ', '}
      <To {...link} />
    </span>
  ));
}

const To = ({ id, name }: Link) => (
  <a href={`#${id}`} dir="auto">
    {name}
  </a>
);
