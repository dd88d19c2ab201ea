import type { ReactNode } from 'react';
import type { AskedKey } from '../../domain/handoff/asked';
import { formFor } from '../../domain/handoff/open-form';
import type { Question as Which } from '../../domain/handoff/parts';
import { ASKED_WORDS } from '../../speech/en/starting-point/starting-words';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { standingOf } from './asked-here';

interface QuestionProps {
  page: HandoffPage;
  question: Which;
  /** What it is about, where it is folded away. */
  label: string;
  children: ReactNode;
}

/** What belongs to a question: the question as a whole first, where it can be asked or not. */
const KEYS: Partial<Record<Which, readonly AskedKey[]>> = {
  goals: ['goal', 'goal_number', 'goal_by', 'goal_measure'],
  promises: ['promise'],
  purchases: ['purchase'],
  dates: ['date'],
  people: ['decision_maker', 'day_to_day', 'technical', 'billing', 'addresses'],
  today: ['today'],
  connects: ['connects'],
  data: ['data'],
  security: ['security'],
  red_flags: ['red_flags'],
};

/** What the starting point says to whoever writes it. */
export function Help({ page, question }: Pick<QuestionProps, 'page' | 'question'>) {
  if (!page.isOpen) return null;
  const [first, ...others] = KEYS[question] ?? [];
  const isWhole = question !== 'people';
  return (
    <>
      {[first, ...others].map((key, place) => {
        const words = key && page.begins.help[key];
        if (!words) return null;
        return (
          <p key={key} className="hint" dir="auto">
            {place === 0 && isWhole ? null : `${ASKED_WORDS[key].replace('?', '')}: `}
            {words}
          </p>
        );
      })}
    </>
  );
}

/** A question of the form, as its starting point asks it: plainly, one press away, or not at all. */
export function Question({ page, question, label, children }: QuestionProps) {
  const standing = standingOf(page, question);
  const [key] = KEYS[question] ?? [];
  const isGood = key !== undefined && page.begins.asked[key] === 'good';
  if (standing === 'hidden') return null;
  const inside = (
    <>
      <Help page={page} question={question} />
      {children}
      {standing === 'good' && page.isOpen && isGood && question !== 'people' ? (
        <p className="hint">Good to have: you can hand over without it.</p>
      ) : null}
    </>
  );
  if (standing === 'folded')
    return (
      <details className="more gap" open={page.adding === formFor(question)}>
        <summary className="btn btn--bare">{label}: not asked here, if you know it</summary>
        {inside}
      </details>
    );
  return inside;
}
