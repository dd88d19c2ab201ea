/* Forms and addresses as nobody would send them: filled in as they should be but for one thing, or for several. */
import type { Field } from './forms';
import { encodeField, hostileValue, LARGEST, longestRun, pick, type Random } from './hostile';

/** Node reads the head of a request up to 16 kB. */
const LONGEST_ADDRESS = 8_000;

export type Known = { ids: Set<string>; fieldNames: Set<string>; parameters: string[] };

export const bodyOf = (fields: Field[]): string =>
  fields.map((field) => field.map(encodeField).join('=')).join('&');

/** The form with one of its fields as nobody would leave it, and now and then more of them. */
export function spoiled(whole: Field[], known: Known, random: Random): string {
  const fields = whole.length > 0 ? [...whole] : [['x', 'y'] as Field];
  for (let count = random() < 0.75 ? 1 : 2 + Math.floor(random() * 3); count > 0; count -= 1)
    spoilOne(fields, known, random);
  const body = bodyOf(fields);
  const size = random();
  const room = LARGEST - body.length - 40;
  if (room < 0) return body.slice(0, LARGEST);
  const name = encodeField(anyOf(known.fieldNames, random));
  if (size < 0.05) return `${body}&${name}=${encodeField(longestRun(random, room)).slice(0, room)}`;
  return size < 0.09 ? `${body}&${many(name, room, random)}` : body;
}

function spoilOne(fields: Field[], { ids, fieldNames }: Known, random: Random): void {
  const at = Math.floor(random() * fields.length);
  const [name, value] = fields[at] ?? ['x', ''];
  // Without it, or with another, the form is somebody else's and nothing of it is read.
  if (name === 'madeFor' && random() < 0.95) return;
  const how = random();
  if (/^[0-9a-f-]{36}$/.test(value) && how < 0.4) fields[at] = [name, anyOf(ids, random)];
  else if (how < 0.65) fields[at] = [name, hostileValue(random, 60_000)];
  else if (how < 0.75) fields.splice(at, 1);
  else if (how < 0.8) fields.push([name, value]);
  else if (how < 0.87) fields.push([`${name}[]`, hostileValue(random, 500)], [`${name}[]`, 'x']);
  else if (how < 0.97) fields.push([anyOf(fieldNames, random), hostileValue(random, 2_000)]);
  else fields.push([hostileValue(random, 200), hostileValue(random, 200)]);
}

const anyOf = (set: Set<string>, random: Random): string => (set.size > 0 ? pick(random, [...set]) : 'x');

/** As many fields as fit, or as are taken. */
function many(name: string, room: number, random: Random): string {
  const one = `${name}${pick(random, ['[]', '', '[x]'])}=${pick(random, ['', 'x', '%00'])}&`;
  const most = Math.floor(room / one.length);
  return one.repeat(random() < 0.5 ? most : Math.min(most, 1_900));
}

/** An address with things of ours or nonsense in its places, and perhaps a query. */
export function strayPath(address: string, known: Known, random: Random): string {
  const path = address.replace(/:(\w+)|\*/g, () =>
    random() < 0.6 && known.ids.size > 0
      ? anyOf(known.ids, random)
      : encodeField(hostileValue(random, 1_500)).slice(0, 4_000) || 'x',
  );
  return `${path}${query(known, random)}`.slice(0, LONGEST_ADDRESS);
}

function query({ parameters }: Known, random: Random): string {
  if (random() < 0.4 || parameters.length === 0) return '';
  const count = random() < 0.05 ? 99 : 1 + Math.floor(random() * 3);
  const pairs = Array.from(
    { length: count },
    () => `${pick(random, parameters)}=${encodeField(hostileValue(random, 800)).slice(0, 3_000)}`,
  );
  return `?${pairs.join('&')}`.slice(0, 7_000);
}
