/* The published document, read for people: every operation with what it takes and gives, field by field. */
import { z } from 'zod';
import { SCOPES, type Scope } from '../../domain/api/scopes';
import { codesOf, describedApi } from './described.server';
import { type Operation, TOPICS } from './operation';
import { OPERATIONS } from './operations.server';
import { statusOfProblem, titleOfCode } from './problem.server';
import { queryOf } from './reading.server';
import { placeOfShape } from './shapes/named';

export type Field = { name: string; type: string; says: string };
export type ReferenceRow = {
  id: string;
  method: string;
  path: string;
  scope: string | null;
  summary: string;
  description: string;
  query: Field[];
  takes: Field[];
  gives: Field[];
};
export type Reference = {
  base: string;
  assistants: { address: string; tools: { scope: Scope | null; tools: string[] }[] };
  topics: { topic: string; rows: ReferenceRow[] }[];
  codes: { code: string; status: number; title: string }[];
};

type Schema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
};

export function referenceOf(origin: string): Reference {
  const { components } = describedApi(origin) as { components: { schemas: Record<string, Schema> } };
  const resolve = (schema: Schema): Schema => {
    const name = schema.$ref?.split('/').at(-1);
    return name
      ? { ...components.schemas[name], ...(schema.description && { description: schema.description }) }
      : schema;
  };
  const fieldsOf = (shape: z.ZodType | undefined): Field[] =>
    shape ? fieldsIn({ $ref: placeOfShape(shape) }, resolve) : [];
  const toRow = (operation: Operation): ReferenceRow => {
    const { id, method, path, scope, summary, description = '', body, answer } = operation;
    const query = fieldsIn(z.toJSONSchema(queryOf(operation), { io: 'input' }) as Schema, resolve);
    return {
      id,
      method,
      path,
      scope,
      summary,
      description,
      query,
      takes: fieldsOf(body),
      gives: fieldsOf(answer),
    };
  };
  const codes = [...new Set(OPERATIONS.flatMap(codesOf))];
  return {
    base: `${origin}/api/v1`,
    assistants: { address: `${origin}/mcp`, tools: toolsByScope() },
    topics: TOPICS.map((topic) => ({
      topic,
      rows: OPERATIONS.filter((operation) => operation.topic === topic).map(toRow),
    })).filter(({ rows }) => rows.length > 0),
    codes: codes
      .map((code) => ({ code, status: statusOfProblem(code), title: titleOfCode(code) }))
      .sort((one, other) => one.status - other.status || one.code.localeCompare(other.code)),
  };
}

/** Which operations are tools of an assistant, and by which scope. */
export const toolsByScope = (): Reference['assistants']['tools'] =>
  [null, ...SCOPES]
    .map((scope) => ({
      scope,
      tools: OPERATIONS.filter((one) => one.scope === scope && !one.isNoTool).map(({ id }) => id),
    }))
    .filter(({ tools }) => tools.length > 0);

type Resolve = (schema: Schema) => Schema;

/** "deal.name", "items[].id": what stands in an object, in the order in which it is written. */
function fieldsIn(given: Schema, resolve: Resolve, at = ''): Field[] {
  const schema = resolve(given);
  if (schema.oneOf) return schema.oneOf.flatMap((one) => variantIn(one, resolve, at));
  return Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const field = resolve(own);
    const place = at ? `${at}.${name}` : name;
    const isOptional = !schema.required?.includes(name);
    const said = { name: place, type: typeOf(field, resolve), says: saysOf(field, isOptional) };
    const [inner, mark] = innerOf(field, resolve);
    return [said, ...(inner ? fieldsIn(inner, resolve, `${place}${mark}`) : [])];
  });
}

function variantIn(given: Schema, resolve: Resolve, at: string): Field[] {
  const schema = resolve(given);
  const kind = schema.properties?.kind?.const;
  const fields = fieldsIn(schema, resolve, at);
  return fields.map((field) =>
    field.name.endsWith('kind') ? { ...field, says: `with the following: ${kind}` } : field,
  );
}

/** What stands within a field: of a list, each of its items; of what may be null, what it is otherwise. */
function innerOf(field: Schema, resolve: Resolve): [Schema | null, string] {
  if (field.items) return [resolve(field.items), '[]'];
  const [some] = (field.anyOf ?? []).filter(({ type }) => type !== 'null');
  if (some) return innerOf(resolve(some), resolve);
  return field.properties || field.oneOf ? [field, ''] : [null, ''];
}

function typeOf(field: Schema, resolve: Resolve): string {
  if (field.anyOf) return field.anyOf.map((one) => typeOf(resolve(one), resolve)).join(' or ');
  if (field.oneOf) return 'object';
  if (field.const !== undefined) return JSON.stringify(field.const);
  if (field.enum) return field.enum.map(String).join(', ');
  if (field.items) return `list of ${typeOf(resolve(field.items), resolve)}`;
  return [field.format ?? field.type ?? 'anything'].flat().join(' or ');
}

const saysOf = ({ description = '' }: Schema, isOptional: boolean): string =>
  [description, isOptional ? 'may be left out' : ''].filter(Boolean).join('; ');
