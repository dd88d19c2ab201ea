/*
 * What erasing somebody would do, read before anybody presses: where they take part, what goes, what is rewritten, and
 * where others wrote their name. What no machine can find is for whoever reads the page.
 */
import { db } from '#db/client.server';
import { loadPersonOnRecord, type PersonOnRecord } from '#db/contact/traces.server';
import { type Found, findWords } from '#db/onboarding/erased.server';
import type { Member } from '../../auth/member/member.server';
import { shownAddress } from '../../domain/contact/email-address';
import {
  aloneRules,
  aloneWords,
  excerptOf,
  NAME_FIELDS,
  type Rule,
  shortWords,
  singleRules,
  sureRules,
} from '../../domain/contact/erasing';
import { onboardingHead } from '../onboarding/onboarding-head.server';

/** Where in an onboarding something was found. */
export type Where =
  | 'handoff'
  | 'receipt'
  | 'guide'
  | 'introduction'
  | 'corrections'
  | 'threads'
  | 'timeline'
  | 'mail';

export type PlaceFacts = {
  onboardingId: string;
  customer: string;
  deal: string;
  where: Where;
  count: number;
  /** There is more than was looked through. */
  isMore: boolean;
  /** What stands around it, the first few. */
  quotes: string[];
};

export type ErasingFacts = NonNullable<Awaited<ReturnType<typeof erasingPage>>>;

/** Null for a contact of another onboarding or workspace, as for none at all. */
export async function erasingPage(member: Member, onboardingId: string, contactId: string) {
  const { workspaceId } = member;
  const head = await onboardingHead(member, onboardingId);
  const person = head && (await loadPersonOnRecord(db(), { workspaceId, onboardingId, contactId }));
  if (!person) return null;
  const { contact, contacts, known, called, customers, othersNamed, theirs, others } = person;
  const around = { called, customer: customers.join(' '), others: othersNamed };
  const words = aloneWords(known, around);
  const { short, shared } = shortWords(known, around);
  const deals = await dealsOf(workspaceId, [...theirs, ...others]);
  const sure = [...sureRules(known), ...singleRules(known)];
  const own = deals.filter(({ id }) => theirs.includes(id));
  return {
    id: onboardingId,
    customer: head.customer,
    contact: {
      id: contact.id,
      name: contact.name,
      email: contact.email && shownAddress(contact.email),
      isErased: contact.erasedAt !== null,
    },
    /** Where they take part. */
    partOf: own,
    goes: await whatGoes(
      workspaceId,
      contacts.map(({ id }) => id),
      theirs,
    ),
    named: await placesIn(workspaceId, deals, person, sure),
    alone: words.asked,
    namedAlone: await placesIn(workspaceId, own, person, aloneRules(words.asked)),
    /** What of their name is too short to be told from a word, and the texts in which it stays. */
    short,
    namedShort: await placesIn(workspaceId, own, person, aloneRules(short), isInText),
    /** Parts of their name that somebody else there goes by as well. */
    shared: [...words.shared, ...shared],
    namesakes: [...new Set(person.namesakes.map(({ name }) => name))],
  };
}

type Deal = { id: string; customer: string; deal: string };

const dealsOf = (workspaceId: string, ids: string[]): Promise<Deal[]> =>
  db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['o.id', 'c.name as customer', 'o.deal_name as deal'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', 'in', ids)
    .orderBy('o.id')
    .execute();

/** How much of theirs there is. */
async function whatGoes(workspaceId: string, contactIds: string[], onboardingIds: string[]) {
  const count = async (table: 'answers' | 'messages' | 'sign_offs'): Promise<number> => {
    const { all } = await db()
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .where('workspace_id', '=', workspaceId)
      .where('contact_id', 'in', contactIds)
      .executeTakeFirstOrThrow();
    return Number(all);
  };
  const mail = await db()
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .select(({ fn, ref }) => fn.countAll<number>().filterWhere(ref('state'), '=', 'queued').as('waiting'))
    .where('workspace_id', '=', workspaceId)
    .where('recipient_kind', '=', 'contact')
    .where('recipient_id', 'in', contactIds)
    .executeTakeFirstOrThrow();
  const agreements = await db()
    .selectFrom('agreements')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .executeTakeFirstOrThrow();
  return {
    answers: await count('answers'),
    messages: await count('messages'),
    signatures: await count('sign_offs'),
    mail: Number(mail.all) - Number(mail.waiting),
    waiting: Number(mail.waiting),
    agreements: Number(agreements.all),
  };
}

/** As many rows of a table are looked through for the page; erasing looks through all. */
const MOST = 100;
const QUOTES = 3;

const WHERE: Record<string, Where> = {
  wordings: 'handoff',
  statements: 'handoff',
  source_notes: 'handoff',
  suggestions: 'handoff',
  red_flags: 'handoff',
  stories: 'handoff',
  own_values: 'handoff',
  handoff_answers: 'handoff',
  submissions: 'handoff',
  contacts: 'handoff',
  stances: 'handoff',
  onboardings: 'handoff',
  verdicts: 'receipt',
  receipts: 'receipt',
  guide_drafts: 'guide',
  publications: 'guide',
  introductions: 'introduction',
  introduction_drafts: 'introduction',
  scheduled_introductions: 'introduction',
  contact_introductions: 'introduction',
  answers: 'corrections',
  resolutions: 'corrections',
  call_outcomes: 'corrections',
  points_left_open: 'corrections',
  sales_questions: 'corrections',
  messages: 'threads',
  notices: 'mail',
};

async function placesIn(
  workspaceId: string,
  deals: Deal[],
  { ownWordings, namesakes }: PersonOnRecord,
  rules: Rule[],
  isMeant: (found: Found, rules: Rule[]) => boolean = () => true,
): Promise<PlaceFacts[]> {
  const spared = namesakes.map(({ statementId }) => statementId);
  const places: PlaceFacts[] = [];
  for (const { id: onboardingId, customer, deal } of deals) {
    const found = await findWords(db(), { workspaceId, onboardingId }, { rules, spared, most: MOST });
    const written = found.filter((one) => !ownWordings.includes(String(one.row.id)) && isMeant(one, rules));
    for (const [where, rows] of grouped(written, ({ place }) => WHERE[place] ?? 'timeline'))
      places.push({
        onboardingId,
        customer,
        deal,
        where,
        count: rows.length,
        isMore: [...grouped(rows, ({ place }) => place).values()].some(({ length }) => length === MOST),
        quotes: quotesIn(rows, rules),
      });
  }
  return places;
}

function grouped<K>(found: Found[], by: (one: Found) => K): Map<K, Found[]> {
  const groups = new Map<K, Found[]>();
  for (const one of found) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

function quotesIn(rows: Found[], rules: Rule[]): string[] {
  const quotes = rows.flatMap(({ row }) => textsIn(row).flatMap((text) => excerptOf(text, rules) ?? []));
  return [...new Set(quotes)].slice(0, QUOTES);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether it stands in more than fields of names. Mail, which comes without its words, is not rewritten by halves. */
const isInText = ({ row }: Found, rules: Rule[]): boolean =>
  textsIn(withoutNames(row)).some((text) => excerptOf(text, rules) !== null);

function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (!value || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([field]) => !NAME_FIELDS.includes(field));
  return Object.fromEntries(fields.map(([field, held]) => [field, withoutNames(held)]));
}

/** Everybody who is or was a contact of an onboarding, and is not erased. */
export async function everybodyOf(member: Member, onboardingId: string) {
  const head = await onboardingHead(member, onboardingId);
  if (!head) return null;
  const people = await db()
    .selectFrom('contacts as c')
    .innerJoin('statements as s', 's.id', 'c.statement_id')
    .select(['c.id', 'c.name', 'c.email', 'c.replaced_at', 's.removed_at'])
    .where('c.workspace_id', '=', member.workspaceId)
    .where('c.onboarding_id', '=', onboardingId)
    .where('c.erased_at', 'is', null)
    .orderBy('s.position')
    .orderBy('c.id')
    .execute();
  return {
    id: onboardingId,
    customer: head.customer,
    stage: head.stage,
    people: people.map(({ id, name, email, replaced_at, removed_at }) => ({
      id,
      name,
      email: email && shownAddress(email),
      isPast: replaced_at !== null || removed_at !== null,
    })),
  };
}

export type EverybodyFacts = NonNullable<Awaited<ReturnType<typeof everybodyOf>>>;
