/*
 * Requests of every sort for an operation, made from the document that is published for programs: as it says, and
 * otherwise: a part left out, another type, a text of nobody's, a field that nobody knows.
 */
import { encodeField, hostileValue, pick, type Random } from '../../faults/fuzz/hostile';

export type Schema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
};

export type Source = {
  random: Random;
  /** The shapes of the document, by their names. */
  schemas: Record<string, Schema>;
  /** Ids that there are, of any sort. */
  ids: readonly string[];
};

const DAYS = ['2031-03-14', '2031-12-31', '2026-02-28', '9999-12-31', '0001-01-01'];
const TEXTS = ['Ready', 'Sørine Kjær', 'sorine@vaerlose.example', '41000', 'On the call.', 'Ω'.repeat(60)];

/** Something that the shape takes, as far as a shape says it. */
export function valid(schema: Schema, source: Source): unknown {
  const { random, schemas, ids } = source;
  if (schema.$ref) return valid(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, source);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(random, schema.enum);
  const one = schema.anyOf ?? schema.oneOf;
  if (one) return valid(pick(random, one), source);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => valid(each, source)));
  switch (Array.isArray(schema.type) ? pick(random, schema.type) : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).flatMap(([name, of]) =>
          schema.required?.includes(name) || random() < 0.6 ? [[name, valid(of, source)]] : [],
        ),
      );
    case 'array':
      return Array.from({ length: (schema.minItems ?? 0) + Math.floor(random() * 3) }, () =>
        valid(schema.items ?? {}, source),
      );
    case 'boolean':
      return random() < 0.5;
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + Math.floor(random() * Math.min(20, (schema.maximum ?? 20) + 1));
    case 'null':
      return null;
    default:
      return textOf(schema, { random, ids });
  }
}

function textOf({ format }: Schema, { random, ids }: Pick<Source, 'random' | 'ids'>): string {
  if (format === 'uuid') return pick(random, ids);
  if (format === 'date') return pick(random, DAYS);
  if (format === 'date-time') return new Date(Date.now() - random() * 1e9).toISOString();
  if (format === 'email') return 'sorine@vaerlose.example';
  return pick(random, TEXTS);
}

/** The same with one thing about it changed for the worse, somewhere inside. */
export function spoilt(value: unknown, { random }: Pick<Source, 'random'>): unknown {
  const inside = value !== null && typeof value === 'object' && Object.keys(value).length > 0;
  if (!inside || random() < 0.15) return pick(random, WRONG)(random);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const at = copy as Record<string, unknown>;
  const name = pick(random, Object.keys(copy));
  const how = random();
  if (how < 0.2) delete at[name];
  else if (how < 0.35) at[pick(random, ['unknown_field', '__proto__x', 'constructor', 'id'])] = 'x';
  else at[name] = spoilt(at[name], { random });
  return copy;
}

const WRONG: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 1e308,
  () => 0.5,
  () => [],
  () => ({}),
  () => [[[[]]]],
  (random) => hostileValue(random, 2_000),
  (random) => hostileValue(random, 100_000),
];

/** An address with its parts filled in, mostly by what there is, and a query of whatever it may ask. */
export function generatedPath(
  path: string,
  parameters: { name: string; in: string; schema: Schema }[],
  source: Source,
): string {
  const { random, ids } = source;
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
    if (random() < 0.1) return encodeField(hostileValue(random, 300)) || 'x';
    return name === 'question' ? pick(random, ['goals', 'red_flags', 'security']) : pick(random, ids);
  });
  const asked = parameters.flatMap(({ name, in: where, schema }) => {
    if (where !== 'query' || random() < 0.5) return [];
    const value = random() < 0.5 ? valid(schema, source) : hostileValue(random, 300);
    return [`${name}=${encodeField(String(value))}`];
  });
  return asked.length > 0 ? `${filled}?${asked.join('&')}` : filled;
}
