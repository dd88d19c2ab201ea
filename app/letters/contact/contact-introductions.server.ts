/* The letter that introduces somebody who came after the others, as it is sent and as it is looked at before. */

import { db } from '#db/client.server';
import { introductionOfContact } from '#db/contact/contact-introductions.server';
import { loadChangedTexts } from '#db/mail/mail-wordings.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import { compose, type Message, type NoticeProps } from '#emails/index';
import type { Member } from '../../auth/member/member.server';
import { draftContactIntroduction } from '../../speech/en/contact/contact-introduction-draft';
import { withoutLinks } from '../introduction/introduction-preview.server';
import { minutesOf } from '../introduction/introductions.server';
import { cardOf, link, openScene, personOf, type Scene } from '../letter.server';
import { faceOf } from '../workspace/face.server';

type Props = NoticeProps['contact_introduction'];

/** In the words it was made in; once somebody else looks after the customer, in those that every one begins with. */
export async function contactIntroduction(scene: Scene): Promise<Props | null> {
  const { handle, head, notice } = scene;
  const which = { workspaceId: notice.workspaceId, contactId: notice.recipientId };
  const made = await introductionOfContact(handle, which);
  if (!made) return null;
  const since = (await loadHandOvers(handle, head)).filter(({ part, at }) => part === 'host' && at > made.at);
  return propsOf(scene, since.length > 0 ? draftFor(scene) : made.words);
}

const draftFor = ({ head: { host, customer, vendor } }: Scene): string =>
  draftContactIntroduction({ host: host.name, customer, vendor });

async function propsOf(scene: Scene, words: string): Promise<Props> {
  const { head, to } = scene;
  return {
    to: to.firstName,
    host: personOf(head.host),
    customer: head.customer,
    vendor: head.vendor,
    words,
    card: cardOf(head.host, head.vendor),
    minutes: await minutesOf(scene),
    link,
  };
}

/** Exactly as the contact would get it, but for the link; null for someone who can't be written to. */
export async function previewContactIntroduction(
  { workspaceId }: Member,
  onboardingId: string,
  contactId: string,
  words: string | null,
): Promise<Message | null> {
  const kind = 'contact_introduction';
  const scene = await openScene(db(), {
    id: '',
    workspaceId,
    onboardingId,
    kind,
    subjectId: '',
    generation: 1,
    recipientKind: 'contact',
    recipientId: contactId,
    linkId: null,
    openedAt: new Date(0),
  });
  if (!scene) return null;
  const texts = await loadChangedTexts(db(), workspaceId, kind);
  const face = await faceOf(db(), workspaceId);
  return withoutLinks(await compose(kind, await propsOf(scene, words ?? draftFor(scene)), texts, face));
}
