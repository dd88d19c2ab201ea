/* Somebody of the customer brings in a colleague: the mail with the link, and the news to whoever looks after them. */
import { type ColleagueInvitation, loadColleagueInvitations } from '#db/contact/colleague-invitations.server';
import { contactsWithPage } from '#db/contact/ways-in.server';
import { copiersOfInvitations } from '#db/review/by-copies.server';
import type { NoticeProps } from '#emails/index';
import { shownAddress } from '../../domain/contact/email-address';
import { minutesOf } from '../introduction/introductions.server';
import { cardOf, link, pageUrl, personOf, type Scene } from '../letter.server';

async function invitationOf({ handle, head, notice }: Scene): Promise<ColleagueInvitation | undefined> {
  const all = await loadColleagueInvitations(handle, head);
  return all.find((one) => one.id === notice.subjectId);
}

/** In whose name the mail comes. */
export async function inviterOf(scene: Scene): Promise<{ name: string } | null> {
  const invitation = await invitationOf(scene);
  return invitation ? { name: invitation.by } : null;
}

/** Null once whoever asked has no way in any more: nothing is said in their name then. */
export async function colleagueInvitation(scene: Scene): Promise<NoticeProps['colleague_invitation'] | null> {
  const { handle, head, to } = scene;
  const invitation = await invitationOf(scene);
  if (!invitation) return null;
  const present = await contactsWithPage(handle, head.workspaceId, [head.onboardingId]);
  if (!present.has(invitation.contactId)) return null;
  return {
    to: to.firstName,
    by: personOf({ name: invitation.by, called: invitation.byCalled }),
    host: personOf(head.host),
    customer: head.customer,
    vendor: head.vendor,
    card: cardOf(head.host, head.vendor),
    minutes: await minutesOf(scene),
    link,
  };
}

/** Null once it was decided: there is nothing left to ask. */
export async function colleagueBroughtIn(scene: Scene): Promise<NoticeProps['colleague_brought_in'] | null> {
  const invitation = await invitationOf(scene);
  if (!invitation || !['asked', 'brought_in'].includes(invitation.outcome)) return null;
  return {
    customer: scene.head.customer,
    by: personOf({ name: invitation.by, called: invitation.byCalled }),
    name: invitation.name,
    address: shownAddress(invitation.email),
    isQuestion: invitation.outcome === 'asked',
    copiedBy: (await copiersOfInvitations(scene.handle, scene.head)).get(invitation.id) ?? null,
    url: `${pageUrl(scene)}#people`,
  };
}
