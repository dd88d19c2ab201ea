/* Which of the times that were typed can't be set is said at its own field. */
import { data } from '@remix-run/node';
import { instantsOf } from '../../domain/introduction/introduction-time';
import { MOST_OFFERED } from '../../domain/meeting/meeting';
import { type Refusal, statusOf } from '../../domain/onboarding/refusal';
import { refusedInPlace, type Typed } from '../../http/form/form.server';
import { saySlip } from '../../speech/en/form/say-slip';
import type { FormReply } from '../../ui/form/form-reply';

/** The rows of a form by the instant that each is on the wall of a zone. */
function rowsAt(typed: Typed, zone: string): Map<string, number> {
  const rows = Array.from({ length: MOST_OFFERED }, (_, row) => row).flatMap((row): [string, number][] => {
    const [day, time] = [typed[`day${row}`], typed[`time${row}`]];
    if (typeof day !== 'string' || typeof time !== 'string' || day === '' || time === '') return [];
    const [at] = instantsOf(day.trim(), time.trim(), zone);
    return at ? [[at.toISOString(), row]] : [];
  });
  return new Map(rows);
}

export function refusedAtTimes(refusal: Refusal, form: string, typed: Typed, zone: string) {
  if (refusal.code !== 'time_passed' && refusal.code !== 'call_too_far')
    return refusedInPlace(refusal, form, typed);
  const rows = rowsAt(typed, zone);
  const errors = Object.fromEntries(
    (refusal.gaps ?? []).flatMap(({ at, code }) => {
      const row = rows.get(at);
      const slip = { code: code === 'time_passed' ? 'call_passed' : 'call_too_far' } as const;
      return row === undefined ? [] : [[`day${row}`, saySlip(slip)]];
    }),
  );
  if (Object.keys(errors).length === 0) return refusedInPlace(refusal, form, typed);
  return data<FormReply>({ form, typed, errors }, { status: statusOf(refusal) });
}
