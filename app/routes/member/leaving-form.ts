/* Who takes over from somebody who leaves: one colleague for all of a part, or another for one of them. */
import { z } from 'zod';
import type { Choice } from '../../commands/member/hand-over-all.server';
import { HAND_OVER_LIMITS as MOST, OWNED_PARTS } from '../../domain/onboarding/hand-over';
import { isId } from '../../domain/request/id';
import { optionalParagraphs } from '../../domain/statement/wording-rules';

/** "host-" and "rep-", followed by the onboarding; "all-host" and "all-rep" stand for those that name nobody. */
export const leavingForm = z
  .looseObject({
    note: optionalParagraphs({ field: 'line_to_colleagues', max: MOST.note }).transform((text) => text ?? ''),
    access: z.literal('ends').optional().catch(undefined),
  })
  .transform(({ note, access, ...typed }) => ({
    note,
    endsAccess: access === 'ends',
    choices: choicesIn(typed),
  }));

function choicesIn(typed: Record<string, unknown>): Choice[] {
  return Object.entries(typed).flatMap(([name, value]) => {
    const part = OWNED_PARTS.find((one) => name.startsWith(`${one}-`));
    const onboardingId = part ? name.slice(part.length + 1) : '';
    const toId = value === '' ? typed[`all-${part}`] : value;
    return part && isId(onboardingId) && isId(toId) ? [{ onboardingId, part, toId }] : [];
  });
}
