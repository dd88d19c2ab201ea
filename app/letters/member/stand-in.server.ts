/*
 * Mail of a host who is away: what a colleague wrote meanwhile goes in that colleague's name, and to all the rest a reply
 * reaches them, too.
 */
import type { StandIn } from '#db/member/stand-ins.server';
import { loadAnswersSince } from '#db/thread/messages.server';
import { calledOf } from '../../domain/contact/first-name';
import type { OnboardingKind } from '../../domain/mail/notice';
import { sayFullDay } from '../../speech/en/say-time';
import type { Scene } from '../letter.server';
import { answeredSince } from '../review/corrections.server';

/** The members whose own words such a mail carries. */
const AUTHORS: { [K in OnboardingKind]?: (scene: Scene) => Promise<{ memberId: string | null }[]> } = {
  questions_answered: ({ handle, notice }) =>
    loadAnswersSince(handle, notice, { contactId: notice.recipientId, since: notice.openedAt }),
  corrections_answered: answeredSince,
};

/** The scene as whoever wrote it speaks: the stand-in, where every word is theirs. */
export async function inWritersName(scene: Scene, standIn: StandIn | null): Promise<Scene> {
  const authors = standIn ? ((await AUTHORS[scene.notice.kind]?.(scene)) ?? []) : [];
  if (!standIn || authors.length === 0 || authors.some(({ memberId }) => memberId !== standIn.id))
    return scene;
  const { head, reader } = scene;
  return {
    ...scene,
    head: { ...head, host: standIn },
    inPlaceOf: { host: calledOf(head.host), until: sayFullDay(standIn.until, reader) },
  };
}
