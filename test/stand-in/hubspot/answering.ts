/* What each documented address answers, without a word about sockets. */
import { z } from 'zod';
import { type Account, STAGES } from './account';
import { type Answer, notFound, refusal, unfit } from './answers';
import { besides, readBatch, searchDeals, updateBatch, updateOne } from './objects';

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  body: unknown;
};

/** The scope that each address needs, by how it begins. */
const SCOPES: [address: RegExp, method: string, scope: string][] = [
  [/^\/crm\/v3\/objects\/deals\/batch\/update$/, 'POST', 'crm.objects.deals.write'],
  [/^\/crm\/v3\/objects\/deals\/[^/]+$/, 'PATCH', 'crm.objects.deals.write'],
  [/^\/crm\/v3\/objects\/deals\//, 'POST', 'crm.objects.deals.read'],
  [/^\/crm\/v3\/objects\/companies\//, 'POST', 'crm.objects.companies.read'],
  [/^\/crm\/v3\/objects\/contacts\//, 'POST', 'crm.objects.contacts.read'],
  [/^\/crm\/v3\/owners/, 'GET', 'crm.objects.owners.read'],
  [/^\/crm\/v3\/properties\//, 'GET', 'crm.schemas.deals.read'],
  [/^\/crm\/v3\/properties\//, 'POST', 'crm.schemas.deals.write'],
  [/^\/crm\/v3\/pipelines\//, 'GET', 'crm.objects.deals.read'],
];

type Held = { token: string; portalId: number; scopes: string[] | undefined };

export function answer(account: Account, held: Held, asked: Asked): Answer {
  if (asked.authorization !== `Bearer ${held.token}`)
    return refusal(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found or expired.');
  const needed = SCOPES.find(([address, method]) => method === asked.method && address.test(asked.path))?.[2];
  if (needed && held.scopes && !held.scopes.includes(needed))
    return refusal(403, 'MISSING_SCOPES', `This app hasn’t been granted all required scopes: ${needed}`);
  return addressed(account, held, asked) ?? notFound();
}

const DEAL = /^\/crm\/v3\/objects\/deals\/([^/]+)$/;
const READ = /^\/crm\/v3\/objects\/(deals|companies|contacts)\/batch\/read$/;
const BESIDE = /^\/crm\/v4\/associations\/deals\/(companies|contacts)\/batch\/read$/;
const PROPERTY = /^\/crm\/v3\/properties\/deals\/([^/]+)$/;

function addressed(
  account: Account,
  { portalId }: Held,
  { method, path, query, body }: Asked,
): Answer | undefined {
  const [, type] = READ.exec(path) ?? [];
  const [, beside] = BESIDE.exec(path) ?? [];
  if (method === 'POST') {
    if (type) return readBatch(account, type as 'deals', body);
    if (beside) return besides(account, beside as 'companies', body);
    if (path === '/crm/v3/objects/deals/search') return searchDeals(account, body);
    if (path === '/crm/v3/objects/deals/batch/update') return updateBatch(account, body);
    if (path === '/crm/v3/properties/deals/groups') return addGroup(account, body);
    if (path === '/crm/v3/properties/deals') return addProperty(account, body);
  }
  const [, deal] = DEAL.exec(path) ?? [];
  if (method === 'PATCH' && deal) return updateOne(account, deal, body);
  if (method !== 'GET') return undefined;
  if (path === '/account-info/v3/details')
    return {
      status: 200,
      body: { portalId, accountType: 'STANDARD', companyCurrency: 'EUR', timeZone: 'Europe/Berlin' },
    };
  if (path === '/crm/v3/pipelines/deals') return { status: 200, body: { results: [pipeline()] } };
  if (path.startsWith('/crm/v3/owners')) return owners(account, query);
  const [, property] = PROPERTY.exec(path) ?? [];
  const known = property && account.properties.get(property);
  return known ? { status: 200, body: { ...known, options: [], description: '' } } : undefined;
}

function pipeline() {
  const at = '2020-01-01T00:00:00Z';
  const stages = STAGES.map(({ id, label, probability, isClosed }, displayOrder) => ({
    id,
    label,
    displayOrder,
    metadata: { isClosed: String(isClosed), probability },
    createdAt: at,
    updatedAt: at,
    archived: false,
  }));
  return {
    id: 'default',
    label: 'Sales pipeline',
    displayOrder: 0,
    stages,
    createdAt: at,
    updatedAt: at,
    archived: false,
  };
}

function owners(account: Account, query: URLSearchParams): Answer {
  const limit = Number(query.get('limit') ?? 100);
  if (limit > 500) return unfit('The limit can’t be above 500');
  const from = Number(query.get('after') ?? 0);
  const at = '2020-01-01T00:00:00Z';
  const all = [...account.owners.values()];
  const results = all
    .slice(from, from + limit)
    .map(({ id, email }) => ({ id, email, type: 'PERSON', createdAt: at, updatedAt: at, archived: false }));
  const next = from + limit;
  return {
    status: 200,
    body: { results, ...(next < all.length && { paging: { next: { after: String(next) } } }) },
  };
}

function addGroup(account: Account, body: unknown): Answer {
  const asked = z.object({ name: z.string(), label: z.string() }).safeParse(body);
  if (!asked.success) return unfit('Invalid input JSON');
  if (account.groups.has(asked.data.name))
    return refusal(409, 'OBJECT_ALREADY_EXISTS', 'A group of this name exists.');
  account.groups.add(asked.data.name);
  return { status: 201, body: { ...asked.data, displayOrder: -1, archived: false } };
}

const property = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  groupName: z.string(),
  label: z.string(),
  type: z.enum(['string', 'number', 'date', 'datetime', 'enumeration', 'bool']),
  fieldType: z.enum(['text', 'textarea', 'number', 'date', 'select', 'booleancheckbox', 'checkbox', 'radio']),
});

function addProperty(account: Account, body: unknown): Answer {
  const asked = property.safeParse(body);
  if (!asked.success) return unfit('Invalid input JSON');
  const { name, groupName } = asked.data;
  if (!account.groups.has(groupName)) return unfit(`There is no group ${groupName}`);
  if (account.properties.has(name))
    return refusal(409, 'OBJECT_ALREADY_EXISTS', 'A property of this name exists.');
  account.properties.set(name, asked.data);
  return { status: 201, body: { ...asked.data, options: [], description: '' } };
}
