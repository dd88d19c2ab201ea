import type { ReactNode } from 'react';
import type { SaidCustomerStep } from '../../speech/path/said-customer-path';
import { Face } from '../kit/face';
import { Icon, type IconName } from '../kit/icon';
import { State } from '../kit/state';
import { Tag } from '../kit/tag';
import { separator } from '../welcome/links';
import { rowOf, useStepAddress } from './customer-step-link';

const ICON: Partial<Record<SaidCustomerStep['is'], IconName>> = {
  done: 'check',
  stuck: 'bang',
  skipped: 'minus',
  handed_in: 'up',
  sent_back: 'back',
};

/** One row: a day, a dot, a step. The whole row leads to the step's own page. */
export function StepRow({ step, isMarked }: { step: SaidCustomerStep; isMarked: boolean }) {
  const { id, title, is, day, isTurn } = step;
  const addressOf = useStepAddress();
  const icon = ICON[is];
  return (
    <li
      id={rowOf(id)}
      tabIndex={-1}
      data-state={isTurn ? 'mine' : is}
      data-half={step.isUnderWay || undefined}
      data-when={is === 'done' ? 'past' : isMarked ? 'next' : undefined}
    >
      {day ? (
        <time className="day" dateTime={day.iso}>
          {day.said}
        </time>
      ) : (
        <span className="day" />
      )}
      <span className="dot">{icon ? <Icon name={icon} /> : null}</span>
      <div className="step">
        <h4 dir="auto">
          <a href={addressOf(id)}>{title}</a>
        </h4>
        <StepState step={step} />
        <Why step={step} />
      </div>
    </li>
  );
}

/** Where it stands, in a word. */
function StepState({ step: { is, state, isTurn } }: { step: SaidCustomerStep }) {
  if (!state) return null;
  return (
    <p className="step__s">
      {isTurn ? (
        <Tag tone="you">{state}</Tag>
      ) : (
        <State tone={is === 'stuck' ? 'wait' : undefined} icon={null}>
          <span dir="auto">{state}</span>
        </State>
      )}
    </p>
  );
}

/** Who, and what is up: the reason of what is stuck or left out, what the others wait for, and since when they are late. */
function Why({ step }: { step: SaidCustomerStep }) {
  const { is, reason, face, who, due, after, ticked, answers } = step;
  if (is === 'done') return null;
  if (reason)
    return (
      <div className="why box__p">
        <Face {...reason.face} size="xs" />
        <p dir="auto">
          {reason.by}: <q>{reason.words}</q>
        </p>
      </div>
    );
  return (
    <div className="why box__p">
      {face ? <Face {...face} size="xs" /> : null}
      <p dir="auto">
        {who}
        {due ? <span className={due.startsWith('since') ? undefined : 'on'}>, {due}</span> : null}
        {ticked ? ` · ${ticked}` : null}
        {answers ? ` · ${lower(answers)}` : null}
        {after.length > 0 ? (
          <>
            , after <StepLinks links={after} />
          </>
        ) : null}
      </p>
    </div>
  );
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** As many are named; of more their number is enough. */
const MOST_NAMED = 3;

/** Steps by their titles, in a sentence. */
function StepLinks({ links }: { links: SaidCustomerStep['after'] }): ReactNode {
  const addressOf = useStepAddress();
  const named = links.length > MOST_NAMED ? links.slice(0, MOST_NAMED - 1) : links;
  const left = links.length - named.length;
  return (
    <>
      {named.map(({ id, title }, position) => (
        <span key={id}>
          {separator(position, left > 0 ? named.length + 1 : named.length)}
          <a href={addressOf(id)} dir="auto">
            {title}
          </a>
        </span>
      ))}
      {left > 0 ? ` and ${left} more` : null}
    </>
  );
}
