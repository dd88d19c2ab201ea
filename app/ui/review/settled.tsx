import { Fragment, type ReactNode } from 'react';
import type { WelcomeItem } from '../../speech/welcome/said-page';
import { Icon, type IconName } from '../kit/icon';
import { AskAbout } from '../thread/questions';
import { ItemTrail } from '../welcome/item-trail';
import { hasWords, Said } from '../welcome/said-words';
import { PostForm, Press, useScene } from '../welcome/scene';
import { WHO_DOES, WHOSE } from '../welcome/words';
import { Ask, Objection } from './ask';

const ICONS: Partial<Record<WelcomeItem['state'], IconName>> = { sent: 'clock', talk: 'chat' };

/** Whether a point needs nothing of its reader now; then it is one line that opens. */
export const isSettledPoint = ({ state }: WelcomeItem): boolean =>
  state === 'yes' || state === 'done' || state === 'sent' || state === 'talk';

/** A point that is right, with us, or for the call: a line with the way back beside it; the rest opens. */
export function SettledPoint({ item }: { item: WelcomeItem }) {
  const { id, state, status, shortStatus, name, undoes } = item;
  const { reply } = useScene();
  const isReturned = reply?.form.split(' ')[1] === id;
  const tone = state === 'yes' || state === 'done' ? 'ok' : 'wait';
  return (
    <article
      className={undoes ? 'item pt pt--undo' : 'item pt'}
      id={id}
      tabIndex={-1}
      data-state={state}
      aria-labelledby={`${id}-t ${id}-s`}
    >
      <details className="fold" open={isReturned}>
        <summary>
          <span className={`state state--${tone}`}>
            <Icon name={ICONS[state] ?? 'check'} />
          </span>
          <span className="pt__w">
            <h3 id={`${id}-t`} dir="auto">
              <Said item={item} field="title" />
            </h3>
            <InShort item={item} />
            <Rest item={item} />
            <span className={`state state--${tone}`} id={`${id}-s`} dir="auto">
              {shortStatus}
            </span>
          </span>
        </summary>
        <div className="pt__b">
          <Objection item={item} />
          {item.heardWhere && item.trail.length === 0 ? (
            <p className="from" dir="auto">
              {item.heardWhere}
            </p>
          ) : null}
          <ItemTrail item={item} />
          {status === shortStatus ? null : (
            <p className="from" dir="auto">
              {status}
            </p>
          )}
          <Ask item={item} />
          <AskAbout id={id} name={name} />
        </div>
      </details>
      {undoes ? (
        <PostForm className="pt__u" action={`/welcome/statements/${id}/undo#no-${id}`}>
          <Press look="bare" name="wording" value={undoes}>
            {state === 'sent' ? 'Take it back' : 'Undo'}
            <span className="vh">: {name}</span>
          </Press>
        </PostForm>
      ) : null}
    </article>
  );
}

/** Nothing stands beside the first of several lines, where it would be read as if it were between them. */
const isOfLines = ({ kind, shown }: WelcomeItem): boolean => kind === 'system' && shown.more.includes('\n');

/** The figure or the day, which is what people look for. */
function InShort({ item }: { item: WelcomeItem }) {
  const { kind } = item;
  const hasFigures = hasWords(item, 'today') && hasWords(item, 'target');
  if (!hasFigures && !hasWords(item, 'day') && kind !== 'system') return null;
  return (
    <span className={isOfLines(item) ? 'pt__f pt__f--lines' : 'pt__f'} dir="auto">
      {hasFigures ? (
        <>
          <Said item={item} field="today" /> → <Said item={item} field="target" />{' '}
        </>
      ) : null}
      {hasWords(item, 'day') ? (
        <>
          {kind === 'date' ? null : 'by '}
          <Said item={item} field="day" />
        </>
      ) : null}
      {kind === 'system' ? <Said item={item} field="more" /> : null}
    </span>
  );
}

/** The rest of what is agreed with it, in small letters: nobody types a name below words that they don't see. */
function Rest({ item }: { item: WelcomeItem }) {
  const { kind, commitment, side, plays, shown, beside } = item;
  const isTheirs = side !== null && side !== 'ours';
  const hasFigures = hasWords(item, 'today') && hasWords(item, 'target');
  const facts = Object.entries<ReactNode>({
    who: isTheirs && commitment === 'promised' && WHO_DOES[side](''),
    whose: isTheirs && kind === 'date' && WHOSE[side],
    today: !hasFigures && hasWords(item, 'today') && <Said item={item} field="today" />,
    target: !hasFigures && hasWords(item, 'target') && <Said item={item} field="target" />,
    measured: shown.isMeasuredFirst && 'we measure it together first',
    plays,
    more: kind !== 'system' && hasWords(item, 'more') && <Said item={item} field="more" />,
  }).filter(([, fact]) => fact);
  if (facts.length + beside.length === 0) return null;
  return (
    <span className="pt__r" dir="auto">
      {facts.map(([name, fact], position) => (
        <Fragment key={name}>
          {position > 0 ? ' · ' : null}
          {fact}
        </Fragment>
      ))}
      {facts.length > 0 && beside.length > 0 ? '\n' : null}
      {beside.join('\n')}
    </span>
  );
}
