/* Deals as HubSpot has them: which changed, and what stands in them with their owner, company and contacts. */
import type { Client } from '@hubspot/api-client';
import { z } from 'zod';
import type { CrmChange, CrmDeal, CrmPerson } from '../../../domain/crm/crm';
import { nearestIn, readAmount } from '../../../domain/handoff/amount';
import { CURRENCIES } from '../../../domain/handoff/currencies';
import { instantIn, readAs, readEach, Unreadable, words } from '../answer.server';
import type { Account, Asking } from './asking.server';

/** A page of a search, and what all its pages hold; beyond that it begins anew where it ended. */
const PAGE = 200;
const MOST_FOUND = 10_000;

const PROPERTIES = [
  'dealname',
  'amount',
  'deal_currency_code',
  'dealstage',
  'closedate',
  'hs_is_closed_won',
  'hubspot_owner_id',
  'hs_lastmodifieddate',
];

/** As they write them; nothing else is asked about. */
const id = z.string().regex(/^\d{1,20}$/);
const record = z.object({ id, properties: z.record(z.string(), words.nullish()) });
const found = z.object({
  results: z.array(z.unknown()),
  paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
});
const batch = z.object({ results: z.array(record) });
type Of = z.output<typeof record>;

const changedAt = ({ properties }: Of): Date | null => instantIn(properties.hs_lastmodifieddate);

function versionOf(of: Of): Date {
  const at = changedAt(of);
  if (!at) throw new Unreadable('a deal that was never changed');
  return at;
}

/** `next` is where a search goes on: the instant that it looks from, and how far it is. */
export async function changedSince({ client }: Asking, since: Date, next: string | null) {
  const [from = since.getTime(), after = 0] = next?.split(':').map(Number) ?? [];
  const at = { from, after };
  const searchApi = (await client()).crm.deals.searchApi;
  const answered = await searchApi.doSearch({
    filterGroups: [
      { filters: [{ propertyName: 'hs_lastmodifieddate', operator: GREATER_OR_EQUAL, value: String(from) }] },
    ],
    sorts: ['hs_lastmodifieddate'],
    properties: ['hs_lastmodifieddate'],
    limit: PAGE,
    after: String(after),
  });
  const { results, paging } = readAs(found, answered);
  const changes: CrmChange[] = readEach(record, results).map((one) => ({
    id: one.id,
    version: changedAt(one),
  }));
  return { changes, next: whereToGoOn(at, paging?.next?.after, changes.at(-1)?.version) };
}

// The client's own enum is a value of a module that is loaded late.
const GREATER_OR_EQUAL = 'GTE' as Parameters<
  Client['crm']['deals']['searchApi']['doSearch']
>[0]['filterGroups'] extends (infer G)[] | undefined
  ? G extends { filters: { operator: infer O }[] }
    ? O
    : never
  : never;

function whereToGoOn(
  at: { from: number; after: number },
  after: string | undefined,
  last: Date | null | undefined,
): string | null {
  if (!after) return null;
  const to = Number(after);
  if (!Number.isSafeInteger(to) || to <= at.after) throw new Unreadable('a search that goes round');
  if (to + PAGE <= MOST_FOUND) return `${at.from}:${to}`;
  // More than a search holds changed in one instant: nothing of theirs can tell them apart.
  return last && last.getTime() > at.from ? `${last.getTime()}:0` : null;
}

export async function readDeals(asking: Asking, ids: string[]): Promise<CrmDeal[]> {
  const client = await asking.client();
  const { crm } = client;
  const answered = await crm.deals.batchApi.read({
    inputs: ids.map((id) => ({ id })),
    properties: PROPERTIES,
    propertiesWithHistory: [],
  });
  const deals = readAs(batch, answered).results;
  if (deals.length === 0) return [];
  const dealIds = deals.map(({ id }) => id);
  const companies = await besides(client, dealIds, 'companies');
  const contacts = await besides(client, dealIds, 'contacts');
  const names = await read(
    crm.companies.batchApi,
    [...companies.values()].flatMap((all) => all.slice(0, 1)),
    ['name'],
  );
  const people = await read(crm.contacts.batchApi, [...contacts.values()].flat(), [
    'firstname',
    'lastname',
    'email',
    'jobtitle',
  ]);
  const owners = deals.some(({ properties }) => properties.hubspot_owner_id)
    ? await ownersOf(client)
    : new Map();
  const account = await asking.account();
  return deals.map((deal) => ({
    ...asDeal(deal, account),
    owner: ownerOf(deal, owners),
    company: companies.get(deal.id)?.[0] ?? null,
    customer: names.get(companies.get(deal.id)?.[0] ?? '')?.properties.name?.trim() || null,
    people: (contacts.get(deal.id) ?? []).flatMap((id) => personIn(people.get(id))),
  }));
}

function asDeal(deal: Of, account: Account): Omit<CrmDeal, 'owner' | 'customer' | 'company' | 'people'> {
  const { properties } = deal;
  const value = /^\d{1,12}(\.\d{1,2})?$/.test(properties.amount ?? '')
    ? readAmount(properties.amount ?? '')
    : null;
  const named = properties.deal_currency_code ?? account.currency;
  const currency = CURRENCIES.find((one) => one === named) ?? null;
  return {
    id: deal.id,
    version: versionOf(deal),
    name: properties.dealname?.trim() ?? '',
    value: currency && value && nearestIn(currency, value),
    currency: value === null ? null : currency,
    stage: properties.dealstage ?? '',
    isWon: properties.hs_is_closed_won === 'true',
    closedAt: instantIn(properties.closedate),
  };
}

/** Somebody whom their list doesn't know is named as they have them, so that there is something to look for. */
function ownerOf({ properties }: Of, owners: ReadonlyMap<string, string>): string | null {
  const id = properties.hubspot_owner_id;
  return id ? (owners.get(id) ?? `owner ${id}`) : null;
}

function personIn(of: Of | undefined): CrmPerson[] {
  if (!of?.properties.email) return [];
  const { firstname, lastname, email, jobtitle } = of.properties;
  return [{ name: [firstname, lastname].filter(Boolean).join(' '), email, title: jobtitle ?? '' }];
}

type Batch = {
  read(given: {
    inputs: { id: string }[];
    properties: string[];
    propertiesWithHistory: string[];
  }): Promise<unknown>;
};

const MOST_AT_ONCE = 100;

async function read(api: Batch, all: string[], properties: string[]): Promise<Map<string, Of>> {
  const ids = [...new Set(all)];
  const known = new Map<string, Of>();
  for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
    const inputs = ids.slice(at, at + MOST_AT_ONCE).map((id) => ({ id }));
    const answered = await api.read({ inputs, properties, propertiesWithHistory: [] });
    for (const one of readAs(batch, answered).results) known.set(one.id, one);
  }
  return known;
}

/** What HubSpot calls the primary company of a deal. */
const PRIMARY = 5;
const MOST_PEOPLE = 50;

const linked = z.object({
  results: z.array(
    z.object({
      _from: z.object({ id: z.coerce.string() }),
      to: z.array(
        z.object({
          toObjectId: z.coerce.string(),
          associationTypes: z.array(z.object({ typeId: z.number() })),
        }),
      ),
    }),
  ),
});

/** What stands beside deals, of each the primary one first. */
async function besides(client: Client, ids: string[], what: 'companies' | 'contacts') {
  const answered = await client.crm.associations.v4.batchApi.getPage('deals', what, {
    inputs: ids.map((id) => ({ id })),
  });
  const isPrimary = (one: { associationTypes: { typeId: number }[] }) =>
    one.associationTypes.some(({ typeId }) => typeId === PRIMARY);
  return new Map(
    readAs(linked, answered).results.map(({ _from, to }) => [
      _from.id,
      to
        .toSorted((one, other) => Number(isPrimary(other)) - Number(isPrimary(one)))
        .slice(0, MOST_PEOPLE)
        .map(({ toObjectId }) => toObjectId),
    ]),
  );
}

const owner = z.object({ id: words, email: words.nullish() });
const owners = z.object({
  results: z.array(owner),
  paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
});

/** Of a list that ends nowhere. */
const MOST_PAGES = 200;

async function ownersOf(client: Client): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { results, paging } = readAs(
      owners,
      await client.crm.owners.ownersApi.getPage(undefined, after, 500),
    );
    for (const { id, email } of results) if (email) known.set(id, email.toLowerCase());
    after = paging?.next?.after;
    if (!after) return known;
  }
  throw new Unreadable('owners without end');
}
