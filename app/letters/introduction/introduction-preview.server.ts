/*
 * The introduction exactly as one contact would get it, composed by the same letter that is sent. Only the link is
 * missing: it is made at the moment of sending, and works in that contact's copy alone.
 */
import { db } from '#db/client.server';
import { loadChangedTexts } from '#db/mail/mail-wordings.server';
import { compose, type Message, WELCOME_LINK, withWelcomeLink } from '#emails/index';
import type { Member } from '../../auth/member/member.server';
import { env } from '../../env.server';
import type { KeptWords } from '../../queries/introduction/introduction.server';
import { openScene } from '../letter.server';
import { faceOf } from '../workspace/face.server';
import { asIntroducedBy } from './introducer.server';
import { introductionProps } from './introductions.server';

/** In the name of whoever makes it; null for someone who can't be written to. Links lead nowhere. */
export async function previewIntroduction(
  member: Member,
  onboardingId: string,
  contactId: string,
  words: KeptWords,
  introducerId: string,
): Promise<Message | null> {
  const scene = await openScene(db(), {
    id: '',
    workspaceId: member.workspaceId,
    onboardingId,
    kind: 'introduction',
    subjectId: '',
    generation: 1,
    recipientKind: 'contact',
    recipientId: contactId,
    linkId: null,
    openedAt: new Date(0),
  });
  if (!scene) return null;
  const theirs = await asIntroducedBy(scene, introducerId);
  const texts = await loadChangedTexts(db(), member.workspaceId, 'introduction');
  const face = await faceOf(db(), member.workspaceId);
  return withoutLinks(await compose('introduction', await introductionProps(theirs, words), texts, face));
}

const PARAGRAPH = /<p dir="auto" style="([^"]*)">/g;
const paragraphsIn = (text: string): number =>
  text.split(/\n{2,}/).filter((part) => part.trim() !== '').length;

/** The mail with the rep's own line marked, as a pen would; only in what the rep looks at, never in what is sent. */
export function withLineMarked(html: string, { opening, why, closing }: KeptWords): string {
  const [before, own, after] = [opening, why, closing].map(paragraphsIn) as [number, number, number];
  if ([...html.matchAll(PARAGRAPH)].length !== before + own + after) return html;
  let position = -1;
  return html.replace(PARAGRAPH, (whole, style: string) => {
    position += 1;
    const isOwn = position >= before && position < before + own;
    return isOwn ? `<p dir="auto" style="${style};background:#ffe9a3;color:#3a2c00">` : whole;
  });
}

/** A message as it is shown to whoever it wasn't written to: the same to the byte, but for its link. */
export function withoutLinks({ subject, html, text }: Message): Message {
  const shown = { subject, html: html.replaceAll(`href="${WELCOME_LINK}"`, ''), text };
  return withWelcomeLink(shown, `${env().origin}/welcome/their-own-link`);
}
