/* A step as it is published, with what was said of it last, and who of us may say something of it. */
import { loadPublishedPath } from '#db/path/published-paths.server';
import { wasPublished } from '#db/step/step-marks.server';
import { type Actor, type MemberActor, mayDo } from '../../domain/onboarding/access';
import { refuse } from '../../domain/onboarding/refusal';
import type { Path, Step } from '../../domain/path/path';
import { type Mark, type StepState, statesIn } from '../../domain/step/step-state';
import type { Tick } from '../../domain/step/ticks';
import type { Scene } from '../perform.server';

/** A step where it stands, with what was said of it last. */
export type Found = {
  ok: true;
  step: Step;
  /** The path that it stands in. */
  path: Path;
  /** By which that was published. */
  publicationId: string;
  endsOn: string | null;
  last: Mark | undefined;
  state: StepState;
  ticks: readonly Tick[];
};

export async function findStep({ trx, actor, onboarding }: Scene<Actor>, stepId: string) {
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const published = await loadPublishedPath(trx, which);
  if (published)
    for (const { endsOn, steps } of published.path.phases) {
      const step = steps.find((one) => one.id === stepId);
      if (step)
        return {
          ok: true,
          step,
          path: published.path,
          publicationId: published.id,
          endsOn,
          last: published.marks.get(stepId),
          state: statesIn(published.path, published.marks).get(stepId) ?? { is: 'open' },
          ticks: published.ticks.get(stepId) ?? [],
        } satisfies Found;
    }
  return refuse((await wasPublished(trx, which, stepId)) ? 'step_gone' : 'not_found');
}

/** Nobody but who approved it says anything else of it, or gives it another day, as long as that stands. */
export const isApproved = ({ step, last }: Found): boolean =>
  step.kind === 'approve' && last?.kind === 'done';

/** Whose step it is may mark it, whatever else they may do here. */
export const mayMark = ({ actor, onboarding }: Scene<MemberActor>, { who }: Step): boolean =>
  mayDo(actor, 'mark_step', onboarding) || (who?.is === 'member' && who.id === actor.id);
