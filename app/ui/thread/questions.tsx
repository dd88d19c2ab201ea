import { countOfUpTo } from '../../speech/en/say-count';
import type { SaidThreadLink, WelcomePage } from '../../speech/welcome/said-page';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { Tag } from '../kit/tag';
import { separator } from '../welcome/links';
import { useScene } from '../welcome/scene';

/** Where a thread stands; nowhere in the preview, where nothing can be asked. */
function useThreadAddress(): (placeId: string) => string | undefined {
  const { isPreview, readerId } = useScene();
  return (placeId) => (isPreview ? undefined : `/welcome/threads/${placeId}?of=${readerId}`);
}

interface AskAboutProps {
  id: string;
  name: string;
}

/** Where a point opens: the way to ask about it rather than to change it, or to what was asked. */
export function AskAbout({ id, name }: AskAboutProps) {
  const { host, threads, isClosed } = useScene();
  const addressOf = useThreadAddress();
  const thread = threads.find((one) => one.id === id);
  if (!thread && isClosed) return null;
  return (
    <p className="asks">
      <a href={addressOf(id)}>
        <Icon name="chat" />
        {thread ? (
          <span>{whereItStands(thread, isClosed)}</span>
        ) : (
          <span>Only unclear? Ask {host} about it</span>
        )}
        <span className="vh">: {name}</span>
      </a>
    </p>
  );
}

/** At a point that was asked about: the way to the answer, also where it is folded. */
export function Asked(props: AskAboutProps) {
  const { threads } = useScene();
  return threads.some((one) => one.id === props.id) ? <AskAbout {...props} /> : null;
}

const whereItStands = ({ state, isOnlyRead }: SaidThreadLink, isClosed: boolean): string =>
  state.tone === 'ok'
    ? isOnlyRead
      ? 'Asked and read'
      : 'Asked and answered'
    : isClosed
      ? 'Asked, not answered'
      : 'Asked, not answered yet';

/** Beside the way to add: the way to ask about the page as a whole. */
export function AskHost() {
  const { pageId, host } = useScene();
  const addressOf = useThreadAddress();
  return (
    <a className="btn btn--line" href={addressOf(pageId)}>
      <Icon name="chat" />
      <span>
        Ask<span className="vh"> {host}</span>
        <span className="also__x"> something</span>
      </span>
    </a>
  );
}

/** Everything that was asked. */
export function Questions({ page: { threads } }: { page: WelcomePage }) {
  const addressOf = useThreadAddress();
  if (threads.length === 0) return null;
  return (
    <section className="questions" id="questions" aria-labelledby="questions-h">
      <h2 className="sec__sub" id="questions-h">
        Questions
      </h2>
      <div className="rows sec__yes">
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} address={addressOf(thread.id)} />
        ))}
      </div>
    </section>
  );
}

function ThreadRow({ thread, address }: { thread: SaidThreadLink; address: string | undefined }) {
  const { name, count, state, isNews } = thread;
  return (
    <div className="item" data-state={state.tone === 'ok' ? 'yes' : 'sent'}>
      <h3 dir="auto">
        <a href={address}>{name ?? 'Your page as a whole'}</a>
        {isNews ? <Tag tone="you">New</Tag> : null}
      </h3>
      <p className="more">
        <State tone={state.tone}>{state.said}</State> · {countOfUpTo(count, 'message')}
      </p>
    </div>
  );
}

/** What was answered since the reader was last here. */
export function Answered({ page: { threads } }: { page: WelcomePage }) {
  const addressOf = useThreadAddress();
  const news = threads.filter(({ isNews }) => isNews);
  if (news.length === 0) return null;
  return (
    <Note icon="chat">
      <strong>Answered since you were here:</strong>{' '}
      {news.map(({ id, name }, position) => (
        <span key={id}>
          {separator(position, news.length)}
          <a href={addressOf(id)} dir="auto">
            {name ?? (position === 0 ? 'Your page as a whole' : 'your page as a whole')}
          </a>
        </span>
      ))}
    </Note>
  );
}
