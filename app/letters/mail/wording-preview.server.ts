/* How a mail would arrive in other words: for somebody made up, with links that lead nowhere. */
import { db } from '#db/client.server';
import { composeSample, type Message, type NoticeKind, OWN_LINKS, SAMPLE_ORIGIN } from '#emails/index';
import type { Member } from '../../auth/member/member.server';
import type { ChangedTexts } from '../../domain/mail/mail-wording';
import { env } from '../../env.server';
import { faceOf } from '../workspace/face.server';

const SAMPLE_CODE = '482913';
const sampleLink = () => `${env().origin}/welcome/their-own-link`;

/** The mail as somebody made up would get it. Its links lead nowhere. */
export async function previewWording(
  { workspaceId }: Member,
  kind: NoticeKind,
  texts: ChangedTexts,
): Promise<Message> {
  const message = await composeSample(kind, texts, await faceOf(db(), workspaceId));
  const shown = {
    ...message,
    html: message.html.replace(/ href="[^"]*"/g, '').replaceAll(SAMPLE_ORIGIN, env().origin),
  };
  return Object.entries(OWN_LINKS).reduce(({ subject, html, text }, [name, place]) => {
    const sample = name === 'code' ? SAMPLE_CODE : sampleLink();
    return { subject, html: html.replaceAll(place, sample), text: text.replaceAll(place, sample) };
  }, shown);
}
