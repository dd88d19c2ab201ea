/*
 * One way to read a form: a zod schema, every issue at its field, and every typed value kept for the next showing.
 */
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import { slipIn } from '../../domain/form/slip';
import { type Refusal, statusOf } from '../../domain/onboarding/refusal';
import { saySlip } from '../../speech/en/form/say-slip';
import type { FormReply } from '../../ui/form/form-reply';
import { readFields, type Typed } from './typed.server';

export type { Typed };

type Read<T> = { ok: true; value: T; typed: Typed } | { ok: false; reply: FormReply };

/** Reads the posted form. Names ending in [] become lists. */
export async function typedIn(request: Request): Promise<Typed> {
  return readFields(await request.formData());
}

/** What stands in the address, read as a form that changes nothing is. */
export const askedIn = (request: Request): Typed => readFields(new URL(request.url).searchParams);

/** Parses what was typed. `form` names the form on its page, so that the reply reaches the right one. */
export async function readFormInto<S extends z.ZodType>(
  request: Request,
  schema: S,
  form: string,
): Promise<Read<z.infer<S>>> {
  return readInto(await typedIn(request), schema, form);
}

/** The same of what was typed already, as in an address. */
export function readInto<S extends z.ZodType>(typed: Typed, schema: S, form: string): Read<z.infer<S>> {
  const parsed = schema.safeParse(typed, PLAIN_ISSUE);
  if (parsed.success) return { ok: true, value: parsed.data, typed };
  return { ok: false, reply: { form, typed, errors: errorsOf(parsed.error) } };
}

function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= saySlip(slipIn(issue.message));
  return errors;
}

/** 400 with the issues at their fields. */
export const malformed = (reply: FormReply) => data(reply, { status: 400 });

/**
 * The domain's "no", with its own status. Absent things, and those that nobody may know of, are a 404 page.
 * @throws Response 404
 */
export function refused(refusal: Refusal, form: string, typed: Typed) {
  if (refusal.code === 'not_found') throw new Response(null, { status: 404 });
  return refusedInPlace(refusal, form, typed);
}

/** As `refused`; what was removed meanwhile is told on the page it stood on, so that the typed words are kept. */
export function refusedInPlace(refusal: Refusal, form: string, typed: Typed) {
  const { code, gaps, latest } = refusal;
  return data<FormReply>(
    { form, typed, errors: {}, refusal: { code, gaps, latest } },
    { status: statusOf(refusal) },
  );
}
