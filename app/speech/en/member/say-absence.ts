/* Being away, in English: from when to when, and who stands in. */
import type { absenceOf } from '../../../queries/member/account.server';
import type { AbsenceSaid } from '../../member/said-absence';
import { type Reader, sayFullDay } from '../say-time';

type AbsenceFacts = Awaited<ReturnType<typeof absenceOf>>;

export function sayAbsence({ absence, isAwayNow, colleagues }: AbsenceFacts, reader: Reader): AbsenceSaid {
  return {
    said: absence && sayDays(absence, isAwayNow, reader),
    isAwayNow,
    stored: { from: absence?.from ?? '', until: absence?.until ?? '', standIn: absence?.standIn.id ?? '' },
    colleagues,
  };
}

function sayDays(
  { from, until, standIn }: NonNullable<AbsenceFacts['absence']>,
  isAwayNow: boolean,
  reader: Reader,
): string {
  const last = sayFullDay(until, reader);
  const days = isAwayNow
    ? `You are away until ${last}.`
    : from === until
      ? `You are away on ${last}.`
      : `You are away from ${sayFullDay(from, reader)} to ${last}.`;
  return `${days} ${standIn.name} stands in.`;
}
