/*
 * What a column of deals is taken for, by what programs call it: HubSpot and Salesforce in their exports, people in
 * tables of their own. Whoever brings the table sees it and may say otherwise.
 */
import type { Cells } from './cells';

export const DEAL_COLUMNS = [
  'customer',
  'deal',
  'signed_on',
  'value',
  'currency',
  'crm_id',
  'host',
  'rep',
  'people',
  'person_name',
  'person_first',
  'person_last',
  'person_email',
  'person_title',
] as const;
export type DealColumn = (typeof DEAL_COLUMNS)[number];
/** In the order of the table; null for what is left out. */
export type Taken = readonly (DealColumn | null)[];

/** A deal is nothing without them. */
export const NEEDED = ['customer', 'deal'] as const satisfies readonly DealColumn[];

const SOURCES = ['hubspot', 'salesforce', 'other'] as const;
export type Source = (typeof SOURCES)[number];

/** What a column is called, without what stands between its words; of several that are there, the first is it. */
const NAMES: Record<DealColumn, readonly string[]> = {
  customer: [
    ...['customer', 'customername', 'account', 'accountname', 'company', 'companyname', 'associatedcompany'],
    ...['associatedcompanynames', 'associatedcompanyprimary', 'primaryassociatedcompany', 'organisation'],
    ...['organization', 'client', 'kunde', 'firma', 'klant', 'bedrijf', 'société', 'entreprise', 'cliente'],
  ],
  deal: [
    ...['deal', 'dealname', 'opportunity', 'opportunityname', 'dealtitle', 'whattheybought', 'product'],
    ...['plan', 'auftrag', 'opdracht', 'affaire'],
  ],
  signed_on: [
    ...[
      'signedon',
      'signed',
      'signedat',
      'signaturedate',
      'datesigned',
      'contractdate',
      'closedate',
      'closedon',
    ],
    ...['closeddate', 'wondate', 'wonon', 'dealclosedate', 'datum', 'unterschrieben', 'getekendop', 'date'],
  ],
  value: [
    ...['value', 'dealvalue', 'amount', 'dealamount', 'amountincompanycurrency', 'amountconverted', 'acv'],
    ...['arr', 'tcv', 'contractvalue', 'betrag', 'wert', 'bedrag', 'waarde', 'montant', 'sum', 'price'],
  ],
  currency: [
    ...[
      'currency',
      'dealcurrency',
      'dealcurrencycode',
      'amountcurrency',
      'currencyisocode',
      'opportunitycurrency',
    ],
    ...['currencycode', 'währung', 'valuta', 'devise'],
  ],
  crm_id: [
    ...[
      'crmid',
      'recordid',
      'dealid',
      'recordiddeal',
      'hsobjectid',
      'opportunityid',
      'casesafeid',
      'externalid',
    ],
    ...['opportunityid18', 'id'],
  ],
  host: [
    ...[
      'csowner',
      'cs',
      'csm',
      'csowneremail',
      'csmemail',
      'customersuccess',
      'customersuccessmanager',
      'host',
    ],
    ...['customersuccessowner', 'csmanager', 'onboardingmanager', 'onboardingowner', 'lookedafterby'],
  ],
  rep: [
    ...[
      'salesowneremail',
      'dealowneremail',
      'owneremail',
      'opportunityowneremail',
      'salesowner',
      'dealowner',
    ],
    ...[
      'opportunityowner',
      'salesrep',
      'rep',
      'accountexecutive',
      'ae',
      'owner',
      'ownername',
      'soldby',
      'sales',
    ],
  ],
  people: [
    'people',
    'contacts',
    'associatedcontact',
    'associatedcontacts',
    'stakeholders',
    'kontakte',
    'contacten',
  ],
  person_name: [
    ...[
      'contactname',
      'contact',
      'person',
      'personname',
      'contactfullname',
      'fullname',
      'firstcontact',
      'kontakt',
    ],
    ...['primarycontact', 'primarycontactname', 'ansprechpartner', 'contactpersoon', 'name'],
  ],
  person_first: ['contactfirstname', 'firstname', 'vorname', 'voornaam', 'prénom'],
  person_last: ['contactlastname', 'lastname', 'surname', 'nachname', 'achternaam'],
  person_email: [
    ...['contactemail', 'contactemailaddress', 'primarycontactemail', 'email', 'emailaddress', 'mail'],
    ...['associatedcontactemails', 'emails', 'adresse'],
  ],
  person_title: [
    'contacttitle',
    'title',
    'jobtitle',
    'contactjobtitle',
    'position',
    'funktion',
    'functie',
    'role',
  ],
};

/** What a column that names the sum says of its currency: `Amount (EUR)`. */
export const currencyIn = (heading: string): string | null => /\(([A-Z]{3})\)\s*$/.exec(heading)?.[1] ?? null;

/** No column is named longer. */
const LONGEST = 120;

const keyOf = (heading: string): string =>
  heading
    .slice(0, LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([a-z]{3}\)$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

export function sourceOf(head: readonly string[]): Source {
  const keys = new Set(head.map(keyOf));
  if (
    keys.has('opportunityname') ||
    keys.has('opportunityid') ||
    (keys.has('stagename') && keys.has('closedate'))
  )
    return 'salesforce';
  return keys.has('recordid') && keys.has('dealname') ? 'hubspot' : 'other';
}

/** Each column once; of two that could be one, the better name wins. */
export function columnsOf(head: readonly string[]): Taken {
  const keys = head.map(keyOf);
  const taken: (DealColumn | null)[] = head.map(() => null);
  // In what Salesforce’s own loader saves, the bare name and id are those of the deal.
  const isLoaded = sourceOf(head) === 'salesforce' && keys.includes('stagename');
  for (const column of DEAL_COLUMNS) {
    const names = isLoaded && column === 'deal' ? [...NAMES.deal, 'name'] : NAMES[column];
    for (const name of names) {
      const at = keys.findIndex((key, place) => key === name && taken[place] === null);
      if (at < 0) continue;
      taken[at] = column;
      break;
    }
  }
  return taken;
}

const FOOT = [
  /^copyright (\(c\)|©) .*salesforce/i,
  /^confidential information - do not distribute$/i,
  /^generated by:/i,
  /^grand totals? \(\d+ records?\)$/i,
];

/** Salesforce ends a report with who made it and when: lines of one cell, the name of the report before them. */
export function withoutFoot(lines: readonly Cells[]): { lines: readonly Cells[]; foot: number } {
  const [head] = lines;
  const isAlone = (one: Cells | undefined) =>
    one !== undefined && one !== head && one.cells.slice(1).every((cell) => cell === '');
  if ((head?.cells.length ?? 0) < 2) return { lines, foot: 0 };
  let begins = lines.length;
  for (let at = lines.length - 1; at > 0 && isAlone(lines[at]); at -= 1)
    if (FOOT.some((line) => line.test(lines[at]?.cells[0] ?? ''))) begins = at;
  if (begins === lines.length) return { lines, foot: 0 };
  while (isAlone(lines[begins - 1])) begins -= 1;
  return { lines: lines.slice(0, begins), foot: lines.length - begins };
}
