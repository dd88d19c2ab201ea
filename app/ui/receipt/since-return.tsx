import { atStart } from '../../domain/form/at-start';
import type { ReturnReason } from '../../domain/handoff/handoff';
import { REASON_WORDS } from '../../speech/en/receipt/return-reasons';
import { countOf } from '../../speech/en/say-count';
import type { Change, Receipt } from '../../speech/receipt/said-receipt';
import { ChangedWords } from '../kit/changed-words';
import { Tag } from '../kit/tag';

const isReason = (reason: string): reason is ReturnReason => Object.hasOwn(REASON_WORDS, reason);

/** On top of a second reading: what was asked, what sales says to it, and what is different. */
export function SinceReturn({ receipt }: { receipt: Receipt }) {
  const { since } = receipt;
  if (!since) return null;
  const many = since.changes.length;
  return (
    <section className="box gap-l" id="since-return" aria-labelledby="since-return-title">
      <h2 id="since-return-title">
        {many === 0 ? 'Nothing' : atStart(countOf(many, 'point'))} changed since{' '}
        {since.isReaders ? 'you' : since.by} returned it
      </h2>
      <p className="by gap">
        <span>
          {since.isReaders ? 'You' : since.by} asked, {since.when} <q dir="auto">{since.words}</q>
        </span>
      </p>
      <p className="goes gap">
        {since.reasons.filter(isReason).map((reason) => (
          <Tag key={reason}>{REASON_WORDS[reason]}</Tag>
        ))}
      </p>
      {since.answer ? (
        <p className="by gap">
          <span>
            Sales answers <q dir="auto">{since.answer}</q>
          </span>
        </p>
      ) : null}
      {since.changes.length > 0 ? (
        <ul className="changes gap">
          {since.changes.map((change) => (
            <li key={`${change.id} ${change.after}`}>
              <Changed change={change} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Changed({ change: { id, before, after } }: { change: Change }) {
  if (after === '')
    return (
      <>
        Taken out: <del dir="auto">{before}</del>
      </>
    );
  return (
    <a href={`#${id}`} dir="auto">
      {before === '' ? (
        <>
          New or rewritten: <ins>{after}</ins>
        </>
      ) : (
        <ChangedWords before={before} after={after} spoken={{ had: 'it said: ', now: 'now: ' }} />
      )}
    </a>
  );
}
