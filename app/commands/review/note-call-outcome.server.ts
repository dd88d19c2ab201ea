/*
 * Customer success notes what came of a point that was talked about: it stays as it is, or it reads otherwise now. Either
 * way the customer's page asks for a yes to it, so that no point stays on the list for the call for ever. Corrections of
 * the point that nobody has answered are answered with it. What it says of a person is true of the contact from then on,
 * and whoever said yes to the words before, or signed them, hears of it.
 */
import { publishOne } from '#db/guide/publications.server';
import { insertCallOutcome, insertResolution } from '#db/review/resolutions.server';
import { loadReview, type ReviewFacts } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import { addWording } from '#db/statement/wordings.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, type Refusal, refuse } from '../../domain/onboarding/refusal';
import { pointsOf } from '../../domain/review/review';
import { sameFields, type Words } from '../../domain/statement/statement';
import { tellWhatCame } from '../meeting/tell-what-came.server';
import { performAsMember, placeOf, type Scene } from '../perform.server';
import { addNow, type NewStep } from '../step/add-now.server';
import { adoptPerson } from './adopt-person.server';
import type { Pointed } from './contact-words.server';
import { keepIfJudged } from './resolve-correction.server';
import { tellOfChanges } from './tell-of-changes.server';

/** `words` are null where it stays as it is; what has to be done about it may become a step. The line is for the customer. */
export type CallOutcome = { words: Words | null; step?: NewStep; line: string };

export function noteCallOutcome(
  actor: MemberActor,
  onboardingId: string,
  item: Pointed,
  outcome: CallOutcome,
): Promise<Outcome> {
  return performAsMember(actor, 'resolve_correction', onboardingId, async (scene) => {
    const { trx, onboarding, now, record } = scene;
    const { statementId, wordingId: from } = item;
    const { words, step, line } = outcome;
    const noted = await notedOf(scene, item);
    if (noted) return (await isSame(scene, item, noted, outcome)) ? { ok: true } : refuse('already_resolved');
    const { shown, answers } = await loadReview(trx, actor.workspaceId, onboardingId);
    const missing = refuseUnlessForCall(item, { shown, answers });
    if (missing) return missing;
    if (line === '') return refuse('line_missing');
    const talked = (await loadWordings(trx, actor.workspaceId, [from])).get(from);
    if (!talked || (words && words.kind !== talked.words.kind)) return refuse('not_found');
    const { id: to } = await addWording(scene, {
      statementId,
      words: words ?? talked.words,
      purpose: 'resolved',
      isOwn: true,
    });
    const added = step && (await addNow(scene, step));
    if (added && !added.ok) return added;
    await insertCallOutcome(trx, placeOf(scene), { statementId, from, to, stepId: added?.id ?? null, line });
    await answerWhatIsOpen(scene, statementId, line);
    await keepIfJudged(scene, statementId, to);
    await adoptPerson(scene, statementId, { from, to });
    await publishOne(trx, onboarding, actor, { item: { statementId, wordingId: to }, shown }, now);
    await tellOfChanges(scene, shown);
    await record({ kind: 'call_outcome_noted', statementId, details: { from, to, words: line } });
    await tellWhatCame(scene);
    return { ok: true };
  });
}

/** Why a point isn't on the list for the call in these words; null where it is. */
export function refuseUnlessForCall(
  { statementId, wordingId }: Pointed,
  { shown, answers }: Pick<ReviewFacts, 'shown' | 'answers'>,
): Refusal | null {
  const current = pointsOf(shown, answers).find((one) => one.statementId === statementId);
  if (!current) return refuse('not_found');
  if (current.wordingId !== wordingId) return refuse('wording_changed');
  return current.state === 'talk' ? null : refuse('not_for_the_call');
}

async function notedOf({ trx, actor, onboarding }: Scene<MemberActor>, item: Pointed) {
  return trx
    .selectFrom('call_outcomes')
    .select(['wording_id as wordingId', 'step_id as stepId', 'line'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .where('statement_id', '=', item.statementId)
    .where('from_wording_id', '=', item.wordingId)
    .executeTakeFirst();
}

/** Noted twice, it is noted once; noted otherwise, it isn't noted, and whoever wrote it has to hear so. */
async function isSame(
  { trx, actor }: Scene<MemberActor>,
  { wordingId }: Pointed,
  noted: { wordingId: string; stepId: string | null; line: string },
  { words, step, line }: CallOutcome,
): Promise<boolean> {
  const wordings = await loadWordings(trx, actor.workspaceId, [wordingId, noted.wordingId]);
  const stored = wordings.get(noted.wordingId)?.words;
  const meant = words ?? wordings.get(wordingId)?.words;
  if (!stored || !meant) return false;
  const isSameStep = (step === undefined) === (noted.stepId === null);
  return isSameStep && line === noted.line && sameFields(stored.fields, meant.fields);
}

/** Corrections that made the point one to talk about end with the call, in a resolution their author can read. */
export async function answerWhatIsOpen(
  scene: Scene<MemberActor>,
  statementId: string,
  line: string,
): Promise<void> {
  const { trx, actor, onboarding } = scene;
  const { answers } = await loadReview(trx, actor.workspaceId, onboarding.id);
  const open = answers.filter(
    (answer) =>
      answer.statementId === statementId &&
      (answer.kind === 'corrected' || answer.kind === 'added') &&
      !answer.resolution,
  );
  for (const answer of open)
    await insertResolution(trx, placeOf(scene), {
      answerId: answer.id,
      outcome: 'talk',
      wordingId: null,
      line,
    });
}
