/*
 * A member writes a note on a place of a customer's page, for colleagues alone. Whoever it names after an @ is told by
 * mail.
 */
import { loadColleagues } from '#db/member/members.server';
import { insertNote, loadNotes } from '#db/thread/notes.server';
import { isPlace } from '#db/thread/places.server';
import type { Notice } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { mentionsIn } from '../../domain/thread/mention';
import { statementOf } from '../../domain/thread/thread';
import { performAsMember } from '../perform.server';

/** Sent twice in a row it is one note. Nobody is told of their own. */
export function writeNote(
  actor: MemberActor,
  onboardingId: string,
  placeId: string,
  words: string,
): Promise<Outcome> {
  return performAsMember(actor, 'write_note', onboardingId, async (scene) => {
    const { trx, now, newId, record, owe } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId };
    if (!(await isPlace(trx, which, placeId))) return refuse('not_found');
    const last = (await loadNotes(trx, which, { placeId })).notes.at(-1);
    if (last?.memberId === actor.id && last.words === words) return { ok: true };
    const colleagues = await loadColleagues(trx, actor.workspaceId);
    const { ids, unclear } = mentionsIn(words, colleagues);
    if (unclear.length > 0) return refuse('mention_unclear');
    const mentioned = ids.filter((one) => one !== actor.id);
    const id = newId();
    const statementId = statementOf(placeId, onboardingId);
    await insertNote(trx, which, { id, statementId, memberId: actor.id, words, mentioned, at: now });
    await record({
      kind: 'note_written',
      statementId: statementId ?? undefined,
      details: { note: id, members: mentioned },
    });
    await owe(
      ...mentioned.map(
        (memberId): Notice => ({
          kind: 'note_mention',
          subjectId: id,
          recipient: { kind: 'member', id: memberId },
        }),
      ),
    );
    return { ok: true };
  });
}
