import type { TimelineDay, TimelineEntry } from '../../speech/onboarding/said-timeline';
import { ChangedWords } from '../kit/changed-words';
import { Face } from '../kit/face';
import { FoyerMark } from '../kit/mark';
import { OnlyUs } from '../kit/state';
import { quoteOf } from './event-quote';
import { eventWords, isOnlyUs } from './event-words';
import { PathEdits } from './path-edits';

/** What happened, by day, latest first. */
export function EventLog({ days, level = 2 }: { days: readonly TimelineDay[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return days.map(({ day, entries }) => (
    <section key={entries[0]?.id}>
      <Heading className="log__day">{day}</Heading>
      <ol className="log">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  ));
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { who, run, kind, points, byKey } = entry;
  const sentence = <span dir="auto">{eventWords(entry)}</span>;
  const quote = quoteOf(entry);
  return (
    <li id={`e-${entry.id}`}>
      {who ? <Face {...who} /> : <FoyerMark />}
      <div>
        {kind === 'handoff_accepted' || kind === 'settled' ? <b>{sentence}</b> : sentence}{' '}
        <time dateTime={entry.at}>
          {run && run.from !== run.to ? `${run.from} to ${run.to}` : entry.time}
        </time>
        <Change entry={entry} />
        <PathEdits edits={entry.edits} />
        {quote ? <q dir="auto">{quote}</q> : null}
        {points.length > 0 ? (
          <details className="log__run">
            <summary>Which ones</summary>
            <ul>
              {points.map((point, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two points may have the same words
                <li key={position} dir="auto">
                  {point}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        {byKey ? (
          <div className="meta" dir="auto">
            By the key “{byKey}”
          </div>
        ) : null}
        {isOnlyUs(kind) ? (
          <div>
            <OnlyUs />
          </div>
        ) : null}
      </div>
    </li>
  );
}

function Change({ entry: { change, run } }: { entry: TimelineEntry }) {
  if (run) return null;
  if (change?.answered && !change.after) return <q dir="auto">{change.answered}</q>;
  if (!change?.after) return null;
  return (
    <q dir="auto">
      {change.before === null ? (
        <ins>{change.after}</ins>
      ) : (
        <ChangedWords
          before={change.before}
          after={change.after}
          spoken={{ had: 'before: ', now: 'after: ' }}
        />
      )}
    </q>
  );
}
