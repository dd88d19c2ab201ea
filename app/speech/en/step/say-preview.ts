/* A step as it would read, for whoever writes it. */
import type { StepPreview } from '../../../queries/step/preview-step.server';
import { sayShortDay } from '../say-time';

export type SaidPreview = { title: string; content: StepPreview['content']; by: string };

export const sayPreview = ({ title, content, dueOn, who, reader }: StepPreview): SaidPreview => ({
  title,
  content,
  by: sayBy(who ?? '', dueOn ? sayShortDay(dueOn, reader) : ''),
});

/** "Aoife, by Fri 8 Jan". */
export const sayBy = (who: string, day: string): string =>
  [who, day && `by ${day}`].filter(Boolean).join(', ');
