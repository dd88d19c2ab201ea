import type { WelcomeItem } from '../../speech/welcome/said-page';
import { Item, More } from './item';
import { hasWords, Said } from './said-words';

/** Figures of more than a few letters are set as words. */
const LONG = 14;

export function Goal({ item }: { item: WelcomeItem }) {
  return (
    <Item item={item}>
      <Figures item={item} />
      <More item={item} />
    </Item>
  );
}

function Figures({ item }: { item: WelcomeItem }) {
  const { shown, was } = item;
  const isLong = [shown, was].some((one) => one && Math.max(one.today.length, one.target.length) > LONG);
  const look = isLong ? 'words' : undefined;
  const hasDay = hasWords(item, 'day');
  const hasFigures = hasWords(item, 'today') || hasWords(item, 'target');
  if (!hasDay && !hasFigures && !shown.isMeasuredFirst) return null;
  return (
    <dl className="from-to">
      {hasWords(item, 'today') ? (
        <div className={look}>
          <dt>Today</dt>
          <dd dir="auto">
            <Said item={item} field="today" />
          </dd>
        </div>
      ) : null}
      {hasWords(item, 'target') ? (
        <div className={look}>
          <dt>Goal</dt>
          <dd dir="auto">
            <Said item={item} field="target" />
          </dd>
        </div>
      ) : null}
      {shown.isMeasuredFirst ? (
        <div className="by">
          <dt className="vh">Goal</dt>
          <dd>we measure it together first</dd>
        </div>
      ) : null}
      {hasDay ? (
        <div className="by">
          <dt className="vh">When</dt>
          <dd>
            by <Day item={item} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** A day in words, with what changed in it. */
export function Day({ item }: { item: WelcomeItem }) {
  const { shown, was } = item;
  if (was && was.day !== shown.day) return <Said item={item} field="day" />;
  return <time dateTime={shown.iso}>{shown.day}</time>;
}
