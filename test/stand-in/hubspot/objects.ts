/* Objects as the v3 API reads, searches and writes them, and what stands beside them as the v4 API does. */
import { z } from 'zod';
import type { Account, ObjectType, Stored } from './account';
import { type Answer, notFound, problem, unfit } from './answers';
import { ODDITIES } from './options';

const MOST_IN_A_BATCH = 100;
const MOST_IN_A_PAGE = 200;
const MOST_FOUND = 10_000;

const ids = z.array(z.object({ id: z.string() }));
const batchRead = z.object({ inputs: ids, properties: z.array(z.string()).default([]) });
const values = z.record(z.string(), z.string());
const batchUpdate = z.object({ inputs: z.array(z.object({ id: z.string(), properties: values })) });
const search = z.object({
  filterGroups: z
    .array(
      z.object({
        filters: z.array(
          z.object({ propertyName: z.string(), operator: z.literal('GTE'), value: z.string() }),
        ),
      }),
    )
    .max(5),
  sorts: z.array(z.string()).max(1).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().min(1).default(10),
  after: z.union([z.string(), z.number()]).optional(),
});

function shown(account: Account, of: Stored, properties: readonly string[]) {
  const oddity = account.odd.get(of.id);
  const known: Record<string, string> = { ...of.properties, ...(oddity && ODDITIES[oddity]) };
  return {
    id: oddity === 'no id' ? `${of.id}\u0000` : of.id,
    properties: Object.fromEntries(
      ['hs_object_id', ...properties].map((name) => [
        name,
        name === 'hs_object_id' ? of.id : (known[name] ?? null),
      ]),
    ),
    createdAt: of.createdAt.toISOString(),
    updatedAt: of.updatedAt.toISOString(),
    archived: of.archived,
  };
}

const batched = (results: unknown[], missing: string[]): Answer => {
  const at = new Date().toISOString();
  const body = { status: 'COMPLETE', results, startedAt: at, completedAt: at };
  if (missing.length === 0) return { status: 200, body };
  const error = problem('OBJECT_NOT_FOUND', 'Could not get some objects, they may be deleted or not exist.', {
    context: { ids: missing },
  });
  return { status: 207, body: { ...body, numErrors: 1, errors: [error] } };
};

const alive = (account: Account, type: ObjectType, id: string): Stored | undefined => {
  const stored = account.objects[type].get(id);
  return stored && !stored.archived ? stored : undefined;
};

export function readBatch(account: Account, type: ObjectType, body: unknown): Answer {
  const asked = batchRead.safeParse(body);
  if (!asked.success) return unfit('Invalid input JSON');
  const { inputs, properties } = asked.data;
  if (inputs.length > MOST_IN_A_BATCH) return unfit(`The maximum number of inputs is ${MOST_IN_A_BATCH}`);
  const found = inputs.map(({ id }) => ({ id, stored: alive(account, type, id) }));
  return batched(
    found.flatMap(({ stored }) => (stored ? [shown(account, stored, properties)] : [])),
    found.filter(({ stored }) => !stored).map(({ id }) => id),
  );
}

/** Nothing of a batch is written where one of it names a property that isn't there. */
export function updateBatch(account: Account, body: unknown): Answer {
  const asked = batchUpdate.safeParse(body);
  if (!asked.success) return unfit('Invalid input JSON');
  const { inputs } = asked.data;
  if (inputs.length > MOST_IN_A_BATCH) return unfit(`The maximum number of inputs is ${MOST_IN_A_BATCH}`);
  const unknown = unknownIn(account, inputs);
  if (unknown) return unfit(`Property "${unknown}" does not exist`);
  if (inputs.some(({ id }) => account.locked.has(id))) return unfit('A rule of this account refuses it');
  const missing = inputs.filter(({ id, properties }) => !account.change(id, properties)).map(({ id }) => id);
  const written = inputs.flatMap(({ id, properties }) => {
    const stored = alive(account, 'deals', id);
    return stored ? [shown(account, stored, Object.keys(properties))] : [];
  });
  return batched(written, missing);
}

export function updateOne(account: Account, id: string, body: unknown): Answer {
  const asked = z.object({ properties: values }).safeParse(body);
  if (!asked.success) return unfit('Invalid input JSON');
  const unknown = unknownIn(account, [asked.data]);
  if (unknown) return unfit(`Property "${unknown}" does not exist`);
  if (account.locked.has(id)) return unfit('A rule of this account refuses it');
  const stored = account.change(id, asked.data.properties) && alive(account, 'deals', id);
  return stored
    ? { status: 200, body: shown(account, stored, Object.keys(asked.data.properties)) }
    : notFound();
}

const unknownIn = (account: Account, inputs: { properties: Record<string, string> }[]): string | undefined =>
  inputs.flatMap(({ properties }) => Object.keys(properties)).find((name) => !account.knows(name));

/** Deals alone; archived ones are found by no search. */
export function searchDeals(account: Account, body: unknown): Answer {
  const asked = search.safeParse(body);
  if (!asked.success) return unfit('Invalid input JSON');
  const { filterGroups, sorts, properties, limit, after = 0 } = asked.data;
  if (limit > MOST_IN_A_PAGE) return unfit(`The limit can’t be above ${MOST_IN_A_PAGE}`);
  const from = Number(after);
  if (from + limit > MOST_FOUND) return unfit(`The search can’t go beyond ${MOST_FOUND} results`);
  const by = sorts[0] ?? 'createdate';
  const matching = [...account.objects.deals.values()]
    .filter(({ archived }) => !archived)
    .filter((deal) =>
      filterGroups.some(({ filters }) =>
        filters.every(({ propertyName, value }) => instantOf(deal, propertyName) >= Number(value)),
      ),
    )
    .sort((one, other) => instantOf(one, by) - instantOf(other, by));
  const results = matching.slice(from, from + limit).map((deal) => shown(account, deal, properties));
  const next = from + limit;
  return {
    status: 200,
    body: {
      total: matching.length,
      results,
      ...(next < matching.length && { paging: { next: { after: String(next) } } }),
    },
  };
}

const instantOf = (deal: Stored, property: string): number =>
  Date.parse(deal.properties[property] ?? '') || 0;

export function besides(account: Account, to: 'companies' | 'contacts', body: unknown): Answer {
  const asked = z.object({ inputs: ids }).safeParse(body);
  if (!asked.success) return unfit('Invalid input JSON');
  const at = new Date().toISOString();
  const results = asked.data.inputs.flatMap(({ id }) => {
    const all = (account.beside.get(id) ?? []).filter((one) => one.to === to);
    if (all.length === 0) return [];
    return [
      {
        from: { id },
        to: all.map((one) => ({ toObjectId: Number(one.id), associationTypes: typesOf(one) })),
      },
    ];
  });
  return { status: 200, body: { status: 'COMPLETE', results, startedAt: at, completedAt: at } };
}

const typesOf = ({ to, isPrimary }: { to: string; isPrimary: boolean }) => {
  const plain = { category: 'HUBSPOT_DEFINED', typeId: to === 'companies' ? 341 : 3, label: null };
  return isPrimary ? [{ ...plain, typeId: 5, label: 'Primary' }, plain] : [plain];
};
