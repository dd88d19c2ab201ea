import type { ReactNode } from 'react';
import type { AskedKey } from '../../domain/handoff/asked';
import type { Question as Which } from '../../domain/handoff/handoff';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { standingOf } from './asked-here';

interface QuestionProps {
  page: HandoffPage;
  question: Which;
  /** What it is about, where it is folded away. */
  label: string;
  children: ReactNode;
}

/** The key of a question in what is asked. */
const KEYS: Partial<Record<Which, AskedKey>> = { goals: 'goal', promises: 'promise', dates: 'date' };
const keyOf = (question: Which): AskedKey | null =>
  question === 'people' ? null : (KEYS[question] ?? (question as AskedKey));

/** A question of the form, as its starting point asks it: plainly, one press away, or not at all. */
export function Question({ page, question, label, children }: QuestionProps) {
  const standing = standingOf(page, question);
  const key = keyOf(question);
  const help = key && page.isOpen ? page.begins.help[key] : undefined;
  if (standing === 'hidden') return null;
  const inside = (
    <>
      {help ? (
        <p className="hint" dir="auto">
          {help}
        </p>
      ) : null}
      {children}
      {standing === 'good' && page.isOpen && page.begins.asked[key ?? 'goal'] === 'good' ? (
        <p className="hint">Good to have: you can hand over without it.</p>
      ) : null}
    </>
  );
  if (standing === 'folded')
    return (
      <details className="more gap">
        <summary className="btn btn--bare">{label}: not asked here, if you know it</summary>
        {inside}
      </details>
    );
  return inside;
}
