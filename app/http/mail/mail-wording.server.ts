/* The wording of one mail as an address and a form give it, and how it would arrive. */
import {
  composeSample,
  type Message,
  type NoticeKind,
  OWN_LINKS,
  SAMPLE_ORIGIN,
  type Wording,
} from '#emails/index';
import { type ChangedTexts, readWording } from '../../domain/mail/mail-wording';
import { env } from '../../env.server';
import { wordingOf } from '../../queries/mail/mail-wording.server';
import type { FormReply } from '../../ui/form/form-reply';
import { type Typed, typedIn } from '../form/form.server';
import { found } from '../request/params.server';

export const WORDING_FORM = 'wording';

/** The mail an address names. @throws Response 404 for one that can't be changed */
export async function wordableIn(param: string | undefined): Promise<{ kind: NoticeKind; wording: Wording }> {
  return { wording: found(await wordingOf(param)), kind: param as NoticeKind };
}

/** Whether an address asks for the words that are tried out. */
export const isTriedIn = (request: Request): boolean =>
  new URL(request.url).searchParams.get('words') === 'tried';

const sampleLink = () => `${env().origin}/welcome/their-own-link`;

type Read = { ok: true; texts: ChangedTexts; base: string; typed: Typed } | { ok: false; reply: FormReply };

/** Reads a text for every part of the mail, each refusal at its field. */
export async function readTexts(request: Request, { parts, placeholders }: Wording): Promise<Read> {
  const typed = await typedIn(request);
  const texts: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const [name, part] of Object.entries(parts)) {
    const reading = readWording(typed[name], part, placeholders);
    if ('refusal' in reading) errors[name] = reading.refusal;
    else texts[name] = reading.text;
  }
  if (Object.keys(errors).length > 0) return { ok: false, reply: { form: WORDING_FORM, typed, errors } };
  return { ok: true, texts, base: String(typed.base ?? ''), typed };
}

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
