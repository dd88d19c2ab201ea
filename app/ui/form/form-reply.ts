/*
 * What a page gets back when a form was not accepted: which form, what was typed, and why.
 */
import { MOST_ROWS } from '../../domain/handoff/open-form';
import type { Gap, RefusalCode } from '../../domain/onboarding/refusal';

export type FormReply = {
  form: string;
  typed: Record<string, string | string[]>;
  /** By field name; the message names the cure. */
  errors: Record<string, string>;
  refusal?: { code: RefusalCode; gaps?: Gap[]; latest?: unknown };
};

/** What to show in a field: the typed words if this form just came back, what is stored otherwise. */
export function shownIn(reply: FormReply | undefined, form: string, name: string, stored: string): string {
  if (reply?.form !== form) return stored;
  const typed = reply.typed[name];
  return typeof typed === 'string' ? typed : stored;
}

export function errorIn(reply: FormReply | undefined, form: string, name: string): string | undefined {
  return reply?.form === form ? reply.errors[name] : undefined;
}

export type FormView = {
  /** What the field is called when it is sent. */
  name(name: string): string;
  id(name: string): string;
  value(name: string, stored: string): string;
  error(name: string): string | undefined;
  /** What is chosen of several; a box that came back empty stays empty. */
  chosen(name: string, stored: readonly string[]): readonly string[];
};

/** One form as it came back. Ids carry a prefix, so that several forms with the same fields can share a page. */
export const formView = (reply: FormReply | undefined, form: string, prefix: string): FormView => ({
  name: (name) => name,
  id: (name) => `${prefix}-${name}`,
  value: (name, stored) => shownIn(reply, form, name, stored),
  error: (name) => errorIn(reply, form, name),
  chosen: (name, stored) => (reply?.form === form ? [reply.typed[name] ?? []].flat() : stored),
});

/** One row of a form that lists several: its fields are called "0.text", and so are their ids after the prefix. */
export function rowView(reply: FormReply | undefined, form: string, row: number | string): FormView {
  const whole = formView(reply, form, form);
  const inRow = (name: string) => `${row}.${name}`;
  return {
    name: inRow,
    id: (name) => whole.id(inRow(name)),
    value: (name, stored) => whole.value(inRow(name), stored),
    error: (name) => whole.error(inRow(name)),
    chosen: (name, stored) => whole.chosen(inRow(name), stored),
  };
}

/** How many rows came back, up to as many as are read; none of a form that didn't. */
export function rowsIn(reply: FormReply | undefined, form: string): number {
  if (reply?.form !== form) return 0;
  const rows = Object.keys(reply.typed).map((name) => Number(/^(\d+)\./.exec(name)?.[1] ?? -1));
  return Math.min(MOST_ROWS, rows.reduce((most, row) => Math.max(most, row), -1) + 1);
}
