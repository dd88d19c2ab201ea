/* What the board sends of chosen steps, and what it gets back. */
import { data } from '@remix-run/node';
import { z } from 'zod';
import type { Member } from '../../auth/member/member.server';
import type { Chosen, ChosenMark, ChosenMove, SeveralDone } from '../../commands/step/several-steps.server';
import { slipped } from '../../domain/form/slip';
import { isId } from '../../domain/request/id';
import { optionalDay } from '../../domain/statement/wording-rules';
import { stepTitles } from '../../queries/step/step-titles.server';
import { type Became, saySeveral } from '../../speech/en/path/say-several';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import type { BoardReply } from '../../ui/path/board-links';
import { whoIn } from './path-form';

/** A page of the board shows fewer. */
const MOST_CHOSEN = 400;

const isPlace = (parts: number) => (typed: string) => {
  const ids = typed.split(':');
  return ids.length === parts && ids.every(isId);
};

/** "<onboarding>:<step>" of each; nothing is chosen where the bar was pressed without. */
const steps = z
  .array(z.string().refine(isPlace(2)))
  .max(MOST_CHOSEN)
  .default([])
  .transform((typed) =>
    [...new Set(typed)].map((one): Chosen => {
      const [onboardingId = '', stepId = ''] = one.split(':');
      return { onboardingId, stepId };
    }),
  );

export const doneForm = z.object({ steps });

export const moveToForm = z
  .object({ steps, on: optionalDay({ field: 'step_day' }), offDay: z.string().max(20).default('') })
  .transform((typed, context) => {
    if (typed.on !== null) return { steps: typed.steps, on: typed.on, isSaidOff: typed.offDay === typed.on };
    context.addIssue({
      code: 'custom',
      path: ['on'],
      message: slipped({ code: 'missing', field: 'step_day' }),
    });
    return z.NEVER;
  });

export const giveForm = z
  .object({ steps, who: z.string().max(60).default('') })
  .transform((typed, context) => {
    const who = whoIn(typed.who);
    if (who) return { steps: typed.steps, who };
    context.addIssue({
      code: 'custom',
      path: ['who'],
      message: slipped({ code: 'missing', field: 'colleague' }),
    });
    return z.NEVER;
  });

const isMove = (typed: string) =>
  /^[^:]+:[^:]+:[1-9]\d{0,8}$/.test(typed) && isPlace(2)(typed.replace(/:\d+$/, ''));

export const undoForm = z.object({
  moves: z
    .array(z.string().refine(isMove))
    .max(MOST_CHOSEN)
    .default([])
    .transform((typed) =>
      [...new Set(typed)].map((one): ChosenMove => {
        const [onboardingId = '', stepId = '', version = ''] = one.split(':');
        return { onboardingId, stepId, version: Number(version) };
      }),
    ),
  marks: z
    .array(z.string().refine(isPlace(3)))
    .max(MOST_CHOSEN)
    .default([])
    .transform((typed) =>
      [...new Set(typed)].map((one): ChosenMark => {
        const [onboardingId = '', stepId = '', markId = ''] = one.split(':');
        return { onboardingId, stepId, markId };
      }),
    ),
});

/**
 * The board with what became of the steps. It is drawn at once and not after another way round: pressed again, the same
 * is the same, and what was refused is named only here.
 */
export async function became(member: Member, what: Became, { done, marks, moves, kept }: SeveralDone) {
  const titles = await stepTitles(
    member,
    kept.map(({ stepId }) => stepId),
  );
  const said = saySeveral(what, {
    done: done.length,
    marks: marks.map(({ onboardingId, stepId, markId }) => `${onboardingId}:${stepId}:${markId}`),
    moves:
      what.is === 'move'
        ? moves.map(({ onboardingId, stepId, version }) => `${onboardingId}:${stepId}:${version}`)
        : [],
    kept: kept.map(({ stepId, code }) => ({
      step: titles.get(stepId) ?? 'A step that isn’t there any more',
      because: titles.has(stepId) ? REFUSAL_WORDS[code] : '',
    })),
  });
  return data<BoardReply>(
    { said, typed: {}, errors: {} },
    { status: done.length === 0 && kept.length > 0 ? 409 : 200 },
  );
}
