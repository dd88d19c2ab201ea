/*
 * What every change of the path in the making begins with: the draft as it stands, with the dates that the guide's
 * draft shows, and whether a save started from it.
 */
import { type GuideDraft, loadGuideDraft } from '#db/guide/guides.server';
import { loadColleagues } from '#db/member/members.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { type DraftPath, loadDraftPath } from '#db/path/path-draft.server';
import type { Agreed } from '#db/path/path-rows';
import { loadContacts } from '#db/statement/statements.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { isOfOtherSide, type Milestone, type StepWords } from '../../domain/path/path';
import type { PATH_EDITS, ToldEdit } from '../../domain/path/path-events';
import { performAsMember, type Scene } from '../perform.server';

export type Writing = Scene<MemberActor> & {
  which: { workspaceId: string; onboardingId: string };
  draft: DraftPath;
  agreed: Map<string, Agreed>;
  /** Goals that the guide's draft shows. */
  goals: ReadonlySet<string>;
  /** Says what was changed, by the title of the phase or step, and in which words and days. */
  note(edit: (typeof PATH_EDITS)[number], title: string, changes?: ToldEdit[]): Promise<void>;
};

/** Customer success writes; before acceptance there is no guide, and no path. */
export function writePath<T>(
  actor: MemberActor,
  onboardingId: string,
  work: (writing: Writing) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return performAsMember(actor, 'write_path', onboardingId, async (scene) => {
    if (!isAccepted(scene.onboarding.stage)) return refuse('not_accepted');
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const guide = await loadGuideDraft(scene.trx, actor.workspaceId, onboardingId);
    const agreed = agreedDatesIn(guide);
    const draft = await loadDraftPath(scene.trx, which, agreed);
    const note: Writing['note'] = (edit, title, changes) =>
      scene.record({ kind: 'path_written', details: { edit, title, ...(changes && { changes }) } });
    return work({ ...scene, which, agreed, goals: goalsIn(guide), draft, note });
  });
}

const goalsIn = ({ items }: GuideDraft): Set<string> =>
  new Set(
    items.flatMap(({ statement, wording, entry }) =>
      wording.words.kind === 'goal' && !entry.isLeftOut ? [statement.id] : [],
    ),
  );

/** Refuses a save that started from other words than those that stand. */
export const isStale = ({ draft }: Writing, id: string, base: number): boolean =>
  draft.revisions.get(id) !== base;

/** Why nothing can end at it; null where something can. */
export const refuseMilestone = ({ agreed }: Writing, milestone: Milestone) =>
  milestone.is === 'agreed' && !agreed.has(milestone.statementId) ? refuse('changed_meanwhile') : null;

/** Why they can't be given a step; null where they can, and where it is given to nobody. */
export async function refuseWho(
  { trx, which }: Pick<Writing, 'trx' | 'which'>,
  { who, part, side }: Pick<StepWords, 'who' | 'part' | 'side'>,
) {
  if (isOfOtherSide(who, side) || (part && side === 'ours')) return refuse('other_side');
  if (who?.is === 'member') {
    const colleagues = await loadColleagues(trx, which.workspaceId);
    return colleagues.some(({ id }) => id === who.id) ? null : refuse('colleague_gone');
  }
  if (!who) return null;
  const contacts = await loadContacts(trx, which.workspaceId, which.onboardingId);
  return contacts.some(({ id }) => id === who.id) ? null : refuse('person_gone');
}
