/* A step as it would read, for whoever writes it. */
import type { StepPreview } from '../../../queries/step/preview-step.server';
import { sayShortDay } from '../say-time';

export type SaidPreview = Pick<StepPreview, 'title' | 'content' | 'asks'> & { by: string };

export const sayPreview = ({ title, content, asks, dueOn, who, reader }: StepPreview): SaidPreview => ({
  title,
  content,
  asks,
  by: sayBy(who ?? '', dueOn ? sayShortDay(dueOn, reader) : ''),
});

/** "Aoife, by Fri 8 Jan". */
export const sayBy = (who: string, day: string): string =>
  [who, day && `by ${day}`].filter(Boolean).join(', ');
