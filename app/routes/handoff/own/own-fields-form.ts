/* What the form of a starting point's own fields sends: each under its key, and what the form showed. */
import { z } from 'zod';
import type { FilledIn } from '../../../commands/handoff/fill-own-fields.server';
import type { Slip } from '../../../domain/form/slip';
import type { Refusal } from '../../../domain/onboarding/refusal';
import type { Typed } from '../../../http/form/form.server';
import { saySlip } from '../../../speech/en/form/say-slip';
import type { FormReply } from '../../../ui/form/form-reply';
import { ownName } from '../../../ui/handoff/own/own-inputs';
import { jsonIn } from '../../form/json-in';

const shownRule = z.record(z.string(), z.string());
const PREFIX = ownName('');

/** A form that tells nothing of what it showed was empty. */
export function filledIn(typed: Typed): FilledIn {
  const named = Object.entries(typed).flatMap(([name, words]) =>
    name.startsWith(PREFIX) && typeof words === 'string' ? [[name.slice(PREFIX.length), words] as const] : [],
  );
  const shown = typeof typed.shown === 'string' ? shownRule.safeParse(jsonIn(typed.shown)).data : undefined;
  return { typed: Object.fromEntries(named), shown: shown ?? {} };
}

/** What is wrong stands at its field; null where it is refused for another reason. */
export function unfitReply({ code, latest }: Refusal, form: string, typed: Typed): FormReply | null {
  if (code !== 'own_fields_unfit') return null;
  const { slips } = latest as { slips: Record<string, Slip> };
  const errors = Object.entries(slips).map(([key, slip]) => [ownName(key), saySlip(slip)]);
  return { form, typed, errors: Object.fromEntries(errors) };
}
