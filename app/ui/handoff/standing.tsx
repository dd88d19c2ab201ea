import { atStart } from '../../domain/form/at-start';
import type { ReturnReason } from '../../domain/handoff/handoff';
import { REASON_WORDS } from '../../speech/en/receipt/return-reasons';
import { endSentence } from '../../speech/en/sentence';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { Form } from '../form/form';
import { Face } from '../kit/face';
import { Note } from '../kit/note';
import { Tag } from '../kit/tag';
import { handoffAt } from './addresses';

export const isReason = (reason: string): reason is ReturnReason => Object.hasOwn(REASON_WORDS, reason);

/** Where to put right what each reason is about. */
export const PLACE: Record<ReturnReason, { href: string; label: string } | null> = {
  goal: { href: '#goals', label: 'Go to the goals' },
  promise: { href: '#deal', label: 'Go to the promises' },
  people: { href: '#people', label: 'Go to the people' },
  systems: { href: '#systems', label: 'Go to the systems' },
  flags: { href: '#red_flags', label: 'Go to the red flags' },
  fit: null,
};

/** It came back: by whom, why, and where to put it right. */
export function Returned({ page }: { page: HandoffPage }) {
  const { returned, clock, isOpen } = page;
  if (!returned) return null;
  const reasons = returned.reasons.filter(isReason);
  const places = reasons.flatMap((reason) => PLACE[reason] ?? []);
  return (
    <section className="box gap-l" aria-labelledby="returned-title">
      <h2 id="returned-title">
        {returned.by.first} needs {NEEDS[reasons.length] ?? 'a few things'}
      </h2>
      <p className="by gap">
        <Face {...returned.by} size="xs" />
        <span>
          {returned.by.first}, {returned.when} <q dir="auto">{returned.words}</q>
        </span>
      </p>
      {reasons.length > 0 ? (
        <p className="goes gap">
          {reasons.map((reason) => (
            <Tag key={reason}>{REASON_WORDS[reason]}</Tag>
          ))}
        </p>
      ) : null}
      {isOpen ? (
        <>
          <p className="gap">
            The clock runs on: {clock.label} to introduce {endSentence(page.host.first)}
          </p>
          {places.length > 0 ? (
            <p className="goes gap">
              {places.map(({ href, label }) => (
                <a key={href} className="btn btn--line" href={href}>
                  {label}
                </a>
              ))}
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

const NEEDS: Record<number, string> = { 0: 'something', 1: 'one thing', 2: 'two things', 3: 'three things' };

/** It is out of sales' hands: since when, and what happens next. */
export function HandedOver({ page }: { page: HandoffPage }) {
  const { id, standing, host, rep, since, isReps, isHosts, isIntroduced, clock } = page;
  const you = isReps ? 'you' : rep.first;
  if (standing === 'reading')
    return (
      <Note className="gap-l" id="handed-over">
        <p>
          <b>
            With {isHosts ? 'you' : host.first} since {since}.
          </b>{' '}
          {isHosts ? 'You read it' : `${atStart(host.first)} reads it`}, says what we can keep, and accepts it
          or sends it back with a reason
          {clock.tone === 'late'
            ? `, ${clock.label} by the clock from the signature`
            : `: ${clock.label} for that`}
          . {isReps ? 'You see either in your list. ' : null}Once{' '}
          {isHosts ? 'you accept' : `${atStart(host.first)} accepts`}, {you} {isReps ? 'send' : 'sends'} the
          introduction.
        </p>
        {isHosts ? (
          <p>
            <a href={`/onboardings/${id}/receipt`}>Read and accept it</a>
          </p>
        ) : null}
        {page.mayTakeBack ? (
          <Form className="goes gap" action={`${handoffAt(id)}/take-back`}>
            <button type="submit" className="btn btn--line">
              Take it back
            </button>
            <span className="meta">
              to change something, until {host.first} judges a promise as it stands now
            </span>
          </Form>
        ) : null}
      </Note>
    );
  return (
    <Note className="gap-l" id="handed-over">
      <p>
        <b>
          {isHosts ? 'Yours' : `${host.first}’s`} since {since}.
        </b>{' '}
        {isIntroduced
          ? 'The introduction is made. Below stands what was handed over; what the customer corrects stands in Answers.'
          : `Next: the guide, then ${isReps ? 'your' : `${rep.first}’s`} introduction: ${clock.label}.`}
      </p>
    </Note>
  );
}

/** Who may write here, to whoever may not. */
export function OnlyToRead({ page: { rep, isHosts } }: { page: HandoffPage }) {
  return (
    <Note tone="wait" icon="eye" className="gap-l">
      <p>
        <b>{atStart(rep.first)} is writing this.</b>{' '}
        {isHosts
          ? 'You get a mail when it is handed over to you. Until then you can read along.'
          : `You can read along. Only ${rep.first} and your leads can change it.`}
      </p>
    </Note>
  );
}
