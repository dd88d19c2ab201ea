/*
 * A contact hands a step that is theirs to a colleague, and may take it back while the colleague has it. What somebody
 * of ours does is ours to give.
 */
import type { Who } from '../path/path';
import { isFor, type Standing } from './next-step';

export type Give = {
  id: string;
  stepId: string;
  /** Whose it is by it, and whose it was; null where it was nobody's by name. */
  toId: string | null;
  fromId: string | null;
  by: Who;
  at: Date;
};

/** It is theirs by name, or of their side and nobody's by name. */
export const mayHandOn = (contactId: string, step: Pick<Standing, 'who' | 'side'>): boolean =>
  step.side !== 'ours' && isFor({ is: 'contact', id: contactId }, step);

/** Handed on, and not taken back: whoever gave it isn't who has it. */
export const isHandedOn = ({ toId, by }: Give): boolean =>
  by.is === 'contact' && toId !== null && toId !== by.id;

/** Whoever gave it last, as long as it is with whom they gave it to. */
export const mayTakeGiveBack = (
  contactId: string,
  give: Give | undefined,
  { who }: Pick<Standing, 'who'>,
): give is Give & { toId: string } =>
  give !== undefined &&
  isHandedOn(give) &&
  give.by.id === contactId &&
  who?.is === 'contact' &&
  who.id === give.toId;
