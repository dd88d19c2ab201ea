/* A mark on a step, as a row and in the timeline. */
import { insertMark } from '#db/step/step-marks.server';
import { type Actor, copierOf } from '../../domain/onboarding/access';
import type { Step, Who } from '../../domain/path/path';
import type { MarkKind } from '../../domain/step/step-state';
import type { Scene } from '../perform.server';
import { tellOfOpened } from './tell-of-opened.server';

export const whoIs = ({ kind, id }: Actor): Who => ({ is: kind, id });

const EVENT_OF = {
  done: 'step_done',
  undone: 'step_undone',
  stuck: 'step_stuck',
  unstuck: 'step_unstuck',
  skipped: 'step_skipped',
  /** The files that it follows from are told of by themselves. */
  handed_in: null,
  sent_back: null,
} as const;

/** What was approved by name, and how it read. */
export type ApprovedBy = {
  typedName: string;
  reached: string;
  goal?: string;
  wording?: string;
  /** The path as it was published then. */
  publicationId: string;
};

/** `tookBack` where whoever approved it says that it isn’t so after all. */
export async function keepMark(
  scene: Scene<Actor>,
  { id: step, title, side, kind: of }: Step,
  said: { kind: MarkKind; words?: string },
  more?: ApprovedBy | { tookBack: true },
): Promise<string> {
  const { trx, actor, onboarding, now, newId, record } = scene;
  const id = newId();
  const approved = more && 'typedName' in more ? more : null;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  await insertMark(
    trx,
    which,
    step,
    {
      id,
      kind: said.kind,
      words: said.words ?? '',
      by: whoIs(actor),
      at: now,
    },
    approved ? { ...approved, wordingId: approved.wording ?? null } : null,
  );
  if (said.kind === 'done' || said.kind === 'skipped') await tellOfOpened(scene, step);
  const kind = EVENT_OF[said.kind];
  if (kind === null) return id;
  const isForThem = actor.kind === 'member' && side === 'theirs';
  const details = { step, mark: id, title, isForThem, ...copierOf(actor) };
  if (more && 'tookBack' in more) await record({ kind: 'step_stuck', details: { ...details, ...more } });
  else if (kind === 'step_stuck' && of === 'approve')
    await record({ kind, details: { ...details, isApproval: true } });
  else if (!approved) await record({ kind, details });
  else {
    const { publicationId: _, ...told } = approved;
    await record({ kind: 'step_approved', details: { ...details, ...told } });
  }
  return id;
}
