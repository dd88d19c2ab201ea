import { atStart } from '../../domain/form/at-start';
import type { ReturnReason } from '../../domain/handoff/handoff';
import { REASON_WORDS } from '../../speech/en/receipt/return-reasons';
import type { Receipt } from '../../speech/receipt/said-receipt';
import { Face } from '../kit/face';
import { Note } from '../kit/note';
import { Tag } from '../kit/tag';
import { PathLine } from './path-line';

const isReason = (reason: string): reason is ReturnReason => reason in REASON_WORDS;

/** Accepted: whose it is, since when, and what comes next. */
export function Accepted({ receipt }: { receipt: Receipt }) {
  const { id, customer, host, rep, isOwn, decision, isPublished, isIntroduced, introduceBy } = receipt;
  const at = isIntroduced ? 'done' : isPublished ? 'introduce' : 'guide';
  const byOther =
    decision && decision.by !== host.name ? ` · accepted by ${decision.isReaders ? 'you' : decision.by}` : '';
  return (
    <section className="box owned gap-l" id="accepted" aria-label="Whose it is">
      <div className="own">
        <Face {...host} />
        <p>
          <b dir="auto">
            {isOwn ? `${customer} is yours, ${host.first}` : `${atStart(host.first)} looks after ${customer}`}
          </b>
          since {receipt.hostSince}
          {byOther}
        </p>
      </div>
      {at === 'guide' ? (
        <p className="gap">
          {isOwn
            ? `${atStart(rep.first)} knows. Next: the guide, so that ${rep.first} can introduce you`
            : 'Next: the guide, before the introduction'}
          {introduceBy}.
        </p>
      ) : null}
      <PathLine at={at} rep={rep.first} />
      <p className="goes gap">
        <a
          className={at === 'guide' && receipt.mayWriteGuide ? 'btn btn--main' : 'btn btn--line'}
          href={`/onboardings/${id}/guide`}
        >
          {at === 'guide' && receipt.mayWriteGuide ? 'Write the guide' : 'See the guide'}
        </a>
      </p>
    </section>
  );
}

/** Returned: by whom, why, and what sales is asked to do. */
export function Returned({ receipt }: { receipt: Receipt }) {
  const { id, rep, decision, clock, mayRecord, isReps } = receipt;
  return (
    <section className="box gap-l" id="returned" aria-label="Why it came back">
      <p className="by">
        <span>
          {decision?.isReaders ? 'You' : decision?.by}, {decision?.when}
          <q dir="auto">{decision?.words}</q>
        </span>
      </p>
      <ul className="goes gap">
        {decision?.reasons.filter(isReason).map((reason) => (
          <li key={reason}>
            <Tag>{REASON_WORDS[reason]}</Tag>
          </li>
        ))}
      </ul>
      <p className="gap">
        It is with {isReps ? 'you' : rep.first} again. The clock runs on: {clock.label} to introduce. The
        answers on promises are kept.
      </p>
      <p className="goes gap">
        {mayRecord ? (
          <a className={isReps ? 'btn btn--main' : 'btn btn--line'} href={`/onboardings/${id}/handoff`}>
            Go to the handoff
          </a>
        ) : null}
        <a className="btn btn--line" href="/">
          To what needs you
        </a>
      </p>
    </section>
  );
}

/** Nothing to read yet. */
export function NotHandedOver({ receipt }: { receipt: Receipt }) {
  const { id, rep, host, clock, isOwn, isReps, mayRecord } = receipt;
  return (
    <Note tone="wait" className="gap-l">
      <p>
        <b>{isReps ? 'You are' : `${atStart(rep.first)} is`} still writing this handoff.</b>{' '}
        {isOwn ? 'You get an email' : `${atStart(host.first)} gets an email`} when it’s there to read.{' '}
        {clock.label} to introduce.
      </p>
      {mayRecord ? (
        <p>
          <a href={`/onboardings/${id}/handoff`}>Go to the handoff</a>
        </p>
      ) : null}
    </Note>
  );
}

/** Someone else reads it. */
export function BeingRead({ receipt }: { receipt: Receipt }) {
  const { id, host, clock, handedOver, isReps, talk } = receipt;
  return (
    <Note tone="wait" className="gap-l">
      <p>
        <b>
          {host.first} has this to read. It was handed over {handedOver}.
        </b>{' '}
        {clock.label} to accept. Nothing can be changed here meanwhile.
      </p>
      {isReps ? (
        <p>
          <a href={`/onboardings/${id}/meetings/handoff`}>
            {talk ? `Your talk with ${host.first}: ${talk}` : `Talk it over with ${host.first}`}
          </a>
        </p>
      ) : null}
    </Note>
  );
}
