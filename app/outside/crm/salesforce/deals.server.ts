/* Opportunities as Salesforce has them: which changed, and what stands in them with their owner, account and people. */
import { z } from 'zod';
import type { CrmChange, CrmDeal } from '../../../domain/crm/crm';
import { nearestIn, readAmount } from '../../../domain/handoff/amount';
import { CURRENCIES, type Currency } from '../../../domain/handoff/currencies';
import { instantIn, readAs, readEach, Unreadable, words } from '../answer.server';
import type { Asking } from './asking.server';

const PAGE = 200;

/** They count in whole seconds: what changed later in one that was read already is found by looking once more. */
const REST_OF_A_SECOND = 999;

const ID = /^[a-zA-Z0-9]{15,18}$/;
const id = z.string().regex(ID);

const found = z.object({ records: z.array(z.unknown()) });
const changed = z.object({ Id: id, SystemModstamp: words.nullish() });

/** Many change in one instant, so a list goes on behind the last one by its id as well; `next` is both. */
export async function changedSince(asking: Asking, since: Date, next: string | null) {
  const [at = since.toISOString(), id = ''] = next?.split(' ') ?? [];
  const from = ID.test(id)
    ? `(SystemModstamp > ${at} OR (SystemModstamp = ${at} AND Id > '${id}'))`
    : `SystemModstamp >= ${at}`;
  const answered = await asking.query(
    `SELECT Id, SystemModstamp FROM Opportunity WHERE ${from} ORDER BY SystemModstamp, Id LIMIT ${PAGE}`,
  );
  const { records } = readAs(found, answered);
  const all = readEach(changed, records).map(({ Id, SystemModstamp }) => ({
    id: Id,
    at: instantIn(SystemModstamp),
  }));
  const changes: CrmChange[] = all.map((one) => ({
    id: one.id,
    version: one.at && new Date(one.at.getTime() + REST_OF_A_SECOND),
  }));
  return { changes, next: records.length === PAGE ? behind(all) : null };
}

/** The last one of which it is known when it changed. */
function behind(all: readonly { id: string; at: Date | null }[]): string {
  const last = all.findLast(({ at }) => at !== null);
  if (!last?.at) throw new Unreadable('opportunities that were never changed');
  return `${last.at.toISOString()} ${last.id}`;
}

const said = words.nullish();

const opportunity = z.object({
  Id: id,
  SystemModstamp: words,
  Name: said,
  Amount: z.number().nullish(),
  CurrencyIsoCode: said,
  StageName: said,
  IsWon: z.boolean(),
  CloseDate: said,
  LastStageChangeDate: said,
  Account: z.object({ Id: said, Name: said }).nullish(),
  Owner: z.object({ Email: said, Name: said }).nullish(),
  OpportunityContactRoles: z
    .object({
      records: z.array(z.object({ Contact: z.object({ Name: said, Email: said, Title: said }).nullish() })),
    })
    .nullish(),
});
type Opportunity = z.output<typeof opportunity>;

const FIELDS = [
  'Id',
  'SystemModstamp',
  'Name',
  'Amount',
  'StageName',
  'IsWon',
  'CloseDate',
  'LastStageChangeDate',
  'Account.Id',
  'Account.Name',
  'Owner.Email',
  'Owner.Name',
  '(SELECT Contact.Name, Contact.Email, Contact.Title FROM OpportunityContactRoles LIMIT 50)',
];

/** What sums are in: named by each opportunity where the organization has several currencies, and theirs otherwise. */
export type Money = { isNamed: boolean; currency: Currency };

export async function readDeals(asking: Asking, ids: string[], money: Money): Promise<CrmDeal[]> {
  // What can't be an id of theirs isn't there, and would spoil the question for the others.
  const known = ids.filter((id) => ID.test(id));
  if (known.length === 0) return [];
  const fields = money.isNamed ? [...FIELDS, 'CurrencyIsoCode'] : FIELDS;
  const named = known.map((id) => `'${id}'`).join(', ');
  const answered = await asking.query(`SELECT ${fields.join(', ')} FROM Opportunity WHERE Id IN (${named})`);
  const { records } = readAs(z.object({ records: z.array(opportunity) }), answered);
  return records.map((one) => asDeal(one, money));
}

function versionOf({ SystemModstamp }: Opportunity): Date {
  const at = instantIn(SystemModstamp);
  if (!at) throw new Unreadable('an opportunity that was never changed');
  return at;
}

function asDeal(one: Opportunity, money: Money): CrmDeal {
  const named = money.isNamed ? one.CurrencyIsoCode : money.currency;
  const currency = CURRENCIES.find((known) => known === named) ?? null;
  const value = one.Amount == null || one.Amount < 0 ? null : readAmount(one.Amount.toFixed(2));
  return {
    id: one.Id,
    version: versionOf(one),
    name: one.Name?.trim() ?? '',
    value: currency && value && nearestIn(currency, value),
    currency: value === null ? null : currency,
    customer: one.Account?.Name?.trim() || null,
    company: one.Account?.Id ?? null,
    owner: one.Owner ? (one.Owner.Email?.toLowerCase() ?? one.Owner.Name ?? null) : null,
    stage: one.StageName ?? '',
    isWon: one.IsWon,
    closedAt: one.IsWon ? closedAtOf(one) : null,
    people: (one.OpportunityContactRoles?.records ?? []).flatMap(({ Contact }) =>
      Contact?.Email ? [{ name: Contact.Name ?? '', email: Contact.Email, title: Contact.Title ?? '' }] : [],
    ),
  };
}

/** The day that stands there is one that somebody chose; when its stage changed is what happened. */
const closedAtOf = ({ LastStageChangeDate, CloseDate }: Opportunity): Date | null =>
  instantIn(LastStageChangeDate) ?? instantIn(CloseDate && `${CloseDate}T23:59:59Z`);
