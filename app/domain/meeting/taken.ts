/* Who chose the time of a call themselves. */
import type { Standing } from './meeting';

/** Whoever took the time it is set for, or agreed to the one it was moved to, needs not be asked whether they come. */
export function hasTaken({ calendarAct, isAgreed, last }: Standing, contactId: string): boolean {
  const acts = isAgreed && last.kind === 'agreed' ? [calendarAct, last] : [calendarAct];
  return acts.some((act) => act?.by.is === 'contact' && act.by.id === contactId);
}
