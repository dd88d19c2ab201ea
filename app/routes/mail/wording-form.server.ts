/* The wording of one mail as an address and a form give it. */
import type { NoticeKind, Wording } from '#emails/index';
import { type ChangedTexts, readWording } from '../../domain/mail/mail-wording';
import { type Typed, typedIn } from '../../http/form/form.server';
import { found } from '../../http/request/params.server';
import { wordingOf } from '../../queries/mail/mail-wording.server';
import { saySlip } from '../../speech/en/form/say-slip';
import type { FormReply } from '../../ui/form/form-reply';

export const WORDING_FORM = 'wording';

/** The mail an address names. @throws Response 404 for one that can't be changed */
export async function wordableIn(param: string | undefined): Promise<{ kind: NoticeKind; wording: Wording }> {
  return { wording: found(await wordingOf(param)), kind: param as NoticeKind };
}

/** Whether an address asks for the words that are tried out. */
export const isTriedIn = (request: Request): boolean =>
  new URL(request.url).searchParams.get('words') === 'tried';

type Read = { ok: true; texts: ChangedTexts; base: string; typed: Typed } | { ok: false; reply: FormReply };

/** Reads a text for every part of the mail, each slip at its field. */
export async function readTexts(request: Request, { parts, placeholders }: Wording): Promise<Read> {
  const typed = await typedIn(request);
  const texts: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const [name, part] of Object.entries(parts)) {
    const reading = readWording(typed[name], part, placeholders);
    if ('slip' in reading) errors[name] = saySlip(reading.slip);
    else texts[name] = reading.text;
  }
  if (Object.keys(errors).length > 0) return { ok: false, reply: { form: WORDING_FORM, typed, errors } };
  return { ok: true, texts, base: String(typed.base ?? ''), typed };
}
