/* The kinds of steps as we call them among ourselves. */
import type { StepKind } from '../../../domain/path/path';

export const KIND_WORDS: Record<StepKind, string> = {
  do: 'Do',
  read: 'Read',
  hand_in: 'Hand in',
  answer: 'Answer',
  meet: 'Meet',
  approve: 'Approve',
};
