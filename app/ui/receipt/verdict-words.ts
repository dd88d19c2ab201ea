/* The three answers to "Can we do this?", as they are asked, sent and shown. */
import type { Verdict } from '../../domain/guide/guide';
import type { Tone } from '../kit/state';

export const NOTE_LIMIT = 600;

type Answer = {
  /** What the form sends; the styles know it too. */
  value: 'yes' | 'changes' | 'no';
  verdict: Verdict;
  label: string;
  tone: Tone;
  /** The field that this answer opens. */
  note: 'changes' | 'instead' | null;
};

export const ANSWERS: readonly Answer[] = [
  { value: 'yes', verdict: 'deliverable', label: 'We can', tone: 'ok', note: null },
  { value: 'changes', verdict: 'with_changes', label: 'With changes', tone: 'wait', note: 'changes' },
  { value: 'no', verdict: 'not_deliverable', label: 'We can’t', tone: 'stop', note: 'instead' },
];

const BY_VERDICT = Object.fromEntries(ANSWERS.map((answer) => [answer.verdict, answer])) as Record<
  Verdict,
  Answer
>;

export const answerOf = (verdict: Verdict): Answer => BY_VERDICT[verdict];
