/*
 * Shapes of what programs send and read. Each has a name, under which the published document knows it; what validates is
 * what is published.
 */
import { z } from 'zod';

type Named = { id: string };
const named = { answers: z.registry<Named>(), bodies: z.registry<Named>() };

/** Something that programs read. */
export function answer<S extends z.ZodType>(id: string, shape: S): S {
  named.answers.add(shape, { id });
  return shape;
}

/** Something that programs send. */
export function body<S extends z.ZodType>(id: string, shape: S): S {
  named.bodies.add(shape, { id });
  return shape;
}

/** A page of a list: ask again with `cursor` for what follows. */
export const listOf = <S extends z.ZodType>(id: string, shape: S) =>
  answer(
    id,
    z.object({
      items: z.array(shape),
      next_cursor: z.string().nullable().describe('Null at the end of the list'),
    }),
  );

type Json = Record<string, unknown>;
const AT = '#/components/schemas/';

/** Where the document has a shape; undefined for one without a name. */
export const placeOfShape = (shape: z.ZodType): string | undefined => {
  const id = named.answers.get(shape)?.id ?? named.bodies.get(shape)?.id;
  return id && AT + id;
};

/** A shape as JSON Schema, as it is sent or as it is read. */
export function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}

/** All shapes with a name, by it. */
export function namedSchemas(): Record<string, Json> {
  const uri = (id: string) => AT + id;
  const made = [
    z.toJSONSchema(named.answers, { io: 'output', unrepresentable: 'any', uri }),
    z.toJSONSchema(named.bodies, { io: 'input', unrepresentable: 'any', uri }),
  ];
  const all = made.flatMap(({ schemas }) => Object.entries(schemas));
  return Object.fromEntries(
    all.map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema as Json] as const),
  );
}
