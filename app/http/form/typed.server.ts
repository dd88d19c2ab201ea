/*
 * What a form sent, by field. Reading takes as long as the form is long and no longer, whatever its names are; they
 * come from outside, so the record has no prototype that a name could reach.
 */

export type Typed = Record<string, string | string[]>;

/** A page of ours with every point answered stays far below. */
export const MOST_FIELDS = 2_000;

/** How many fields a form holds at most, without reading any of them. */
export function fieldsIn(body: Uint8Array): number {
  let fields = body.length > 0 ? 1 : 0;
  for (const byte of body) if (byte === 0x26) fields += 1;
  return fields;
}

/**
 * Of equal names the last one counts; names ending in [] are lists, in the order they came. A NUL, which nobody types
 * and no database keeps, is read as the mark for a character that is none.
 */
export function readFields(fields: Iterable<[string, unknown]>): Typed {
  const typed: Typed = Object.create(null);
  const lists = new Map<string, string[]>();
  for (const [name, sent] of fields) {
    if (typeof sent !== 'string' || /^__proto__/.test(name)) continue;
    const value = sent.replaceAll('\0', '\ufffd');
    if (!name.endsWith('[]')) typed[name] = value;
    else {
      const list = lists.get(name);
      if (list) list.push(value);
      else lists.set(name, [value]);
    }
  }
  for (const [name, list] of lists) typed[name.slice(0, -2)] = list;
  return typed;
}
