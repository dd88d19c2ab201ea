import { sayShown } from '../../speech/en/shown-words';
import type { WelcomeItem } from '../../speech/welcome/said-page';
import type { FormReply } from '../form/form-reply';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { AskAbout } from '../thread/questions';
import { PostForm, Press, useReply, useScene } from '../welcome/scene';
import { saidNo } from '../welcome/words';
import { CorrectionFields, typedLine } from './correction-fields';

interface AskProps {
  item: WelcomeItem;
  /** In rows, where one yes below answers all that is open. */
  isShort?: boolean;
}

/** "Yes, that’s right", and what opens when it isn't. */
export function Ask({ item, isShort }: AskProps) {
  const returned = useReply(`correct ${item.id}`);
  const { id, wordingId, name, mayCorrect } = item;
  // Short points share one yes below their part, until we suggested or changed something.
  const mayConfirm = item.mayConfirm && !(isShort && item.state === 'open');
  if (!mayConfirm && !mayCorrect && !returned) return null;
  const yes = item.state === 'back' ? 'Yes, that works' : 'Yes, that’s right';
  return (
    <div className={mayConfirm ? 'ask' : 'ask ask--no'}>
      {mayConfirm ? (
        <PostForm action={`/welcome/statements/${id}/confirm#no-${id}`}>
          <Press look="soft" name="wording" value={wordingId} label={`${yes}: ${name}`}>
            <Icon name="check" />
            {yes}
          </Press>
        </PostForm>
      ) : null}
      <details className="fix" open={returned !== undefined}>
        <summary className={mayConfirm ? 'btn btn--line' : 'btn btn--bare'}>
          <span className="a">Not quite…</span>
          <span className="b">Close</span>
          <span className="vh">: {name}</span>
        </summary>
        <Correction item={item} />
      </details>
    </div>
  );
}

function Correction({ item }: { item: WelcomeItem }) {
  const { host } = useScene();
  const { id, wordingId, name } = item;
  return (
    <PostForm className="fix__body" action={`/welcome/statements/${id}/correct#no-${id}`}>
      <input type="hidden" name="wording" value={wordingId} />
      <CorrectionFields item={item} />
      <div className="fix__go">
        <Press look="main">
          <span>
            Send to {host}
            <span className="vh">: {name}</span>
          </span>
        </Press>
        <Press look="bare" formAction={`/welcome/statements/${id}/talk#no-${id}`}>
          <span>
            Not sure, talk about it on our next call<span className="vh">: {name}</span>
          </span>
        </Press>
      </div>
      {isOpenPoint(item) ? <AskAbout id={id} name={name} /> : null}
    </PostForm>
  );
}

/** Where the whole point opens, the way to ask stands there. */
const isOpenPoint = ({ state }: WelcomeItem): boolean =>
  state === 'open' || state === 'back' || state === 'changed';

/** Why an answer to this point was not taken. Nothing that was typed is lost. */
export function Objection({ item }: { item: WelcomeItem }) {
  const { host, reply } = useScene();
  const [verb, id] = reply?.form.split(' ') ?? [];
  if (!reply || id !== item.id) return null;
  const isStale = reply.refusal?.code === 'wording_changed';
  if (isStale && verb === 'correct')
    return (
      <>
        <Note tone="stop" role="alert" id={`no-${id}`} isFocusable>
          <strong>{item.wordedBy} changed this while you were writing.</strong> Here are both; yours is still
          in the box below.
        </Note>
        <div className="both">
          <div>
            <b>As it reads now</b>
            <p dir="auto">{sayShown(item.shown)}</p>
          </div>
          <div>
            <b>What you wrote</b>
            <p dir="auto">{typedLine(reply)}</p>
          </div>
        </div>
      </>
    );
  return (
    <Note tone="stop" role="alert" id={`no-${id}`} isFocusable>
      {isStale ? (
        <>
          <strong>{item.wordedBy} changed this while you were reading.</strong> Please look at it as it is
          now.
        </>
      ) : (
        <>
          <strong>That isn’t saved yet.</strong>{' '}
          {reply.refusal ? saidNo(reply.refusal.code, host) : <Wrong reply={reply} of={item.id} />}
        </>
      )}
    </Note>
  );
}

/** What is wrong with the words that came back, each with the way to its field. */
export const Wrong = ({ reply, of }: { reply: FormReply; of: string }) =>
  Object.entries(reply.errors).map(([name, says]) => (
    <span key={name}>
      <a href={`#${of}-${name}`}>{says}</a>{' '}
    </span>
  ));
