/* How a mail would arrive in other words: for somebody made up, with links that lead nowhere. */
import { composeSample, type Message, type NoticeKind, OWN_LINKS, SAMPLE_ORIGIN } from '#emails/index';
import type { ChangedTexts } from '../../domain/mail/mail-wording';
import { env } from '../../env.server';

const sampleLink = () => `${env().origin}/welcome/their-own-link`;

/** The mail as somebody made up would get it. Its links lead nowhere. */
export async function previewWording(kind: NoticeKind, texts: ChangedTexts): Promise<Message> {
  const message = await composeSample(kind, texts);
  const shown = {
    ...message,
    html: message.html.replace(/ href="[^"]*"/g, '').replaceAll(SAMPLE_ORIGIN, env().origin),
  };
  return Object.values(OWN_LINKS).reduce(
    ({ subject, html, text }, place) => ({
      subject,
      html: html.replaceAll(place, sampleLink()),
      text: text.replaceAll(place, sampleLink()),
    }),
    shown,
  );
}
