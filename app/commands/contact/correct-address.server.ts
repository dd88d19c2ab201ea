/*
 * Corrects the address of a contact, wherever the handoff stands: in the record, in the guide's words and in what
 * the customer sees, so that there is one truth. Ways in that went to the old address end with it. The contact is mailed
 * nothing by it: a fresh link is a step of its own. Others hear of it who said yes to the point with the old address.
 */
import { setGuideItem } from '#db/guide/guides.server';
import { publishOne } from '#db/guide/publications.server';
import { loadReview } from '#db/review/review.server';
import { type Contact, loadContacts, loadStatements, loadWordings } from '#db/statement/statements.server';
import { addWording } from '#db/statement/wordings.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { sameFields, type Words } from '../../domain/statement/statement';
import { performAsMember, type Scene } from '../perform.server';
import { tellOfChanges } from '../review/tell-of-changes.server';
import { changeContact } from './change-contact.server';

export function correctAddress(
  actor: MemberActor,
  onboardingId: string,
  contactId: string,
  email: string,
): Promise<Outcome> {
  return performAsMember(actor, 'correct_address', onboardingId, async (scene) => {
    const { trx } = scene;
    const contacts = await loadContacts(trx, actor.workspaceId, onboardingId);
    const contact = contacts.find((one) => one.id === contactId);
    if (!contact) return refuse('not_found');
    if (contact.email === email) return { ok: true };
    const namesake = contacts.find(
      (one) => one.id !== contactId && one.email?.toLowerCase() === email.toLowerCase(),
    );
    if (namesake) return refuse('same_address', { latest: { name: namesake.name } });
    await changeContact(scene, contact, { name: contact.name, email });
    await correctWords(scene, contact, email);
    return { ok: true };
  });
}

/** The recorded words first; then the guide's, published or still a draft, where they are others. */
async function correctWords(scene: Scene<MemberActor>, contact: Contact, email: string): Promise<void> {
  const { trx, actor, onboarding, now } = scene;
  const { statementId } = contact;
  const statements = await loadStatements(trx, actor.workspaceId, onboarding.id);
  const recorded = statements.find((one) => one.id === statementId)?.wording.words;
  if (recorded?.kind !== 'person') return;
  const say = (words: Words, purpose: 'recorded' | 'guide' | 'resolved') =>
    addWording(scene, { statementId, words: withEmail(words, email), purpose });
  const { id: newlyRecorded } = await say(recorded, 'recorded');
  const idOf = async (words: Words | undefined, purpose: 'guide' | 'resolved') =>
    !words || sameFields(words.fields, recorded.fields) ? newlyRecorded : (await say(words, purpose)).id;

  const { shown } = await loadReview(trx, actor.workspaceId, onboarding.id);
  const seen = shown.find((one) => one.statementId === statementId);
  if (seen) {
    const wordingId = await idOf(await wordsOf(scene, seen.wordingId), 'resolved');
    await publishOne(trx, onboarding, actor, { item: { statementId, wordingId }, shown }, now);
    return tellOfChanges(scene, shown);
  }
  const drafted = await trx
    .selectFrom('guide_items')
    .select('wording_id as wordingId')
    .where('workspace_id', '=', actor.workspaceId)
    .where('statement_id', '=', statementId)
    .executeTakeFirst();
  if (!drafted?.wordingId) return;
  const wordingId = await idOf(await wordsOf(scene, drafted.wordingId), 'guide');
  const place = { workspaceId: actor.workspaceId, onboardingId: onboarding.id, statementId };
  await setGuideItem(trx, place, { wordingId });
}

const wordsOf = async ({ trx, actor }: Scene<MemberActor>, id: string): Promise<Words | undefined> =>
  (await loadWordings(trx, actor.workspaceId, [id])).get(id)?.words;

const withEmail = (words: Words, email: string): Words =>
  words.kind === 'person' ? { kind: 'person', fields: { ...words.fields, email } } : words;
