/*
 * The fields that Foyer writes to opportunities. They are deployed with the rule that asks for them
 * (`crm/salesforce`), and looked for here; an app that could make fields could do much more.
 */
import { z } from 'zod';
import type { CrmUnwritten } from '../../../domain/crm/crm';
import type { WrittenFields } from '../../../domain/crm/written-fields';
import { readAs } from '../answer.server';
import { summaryOf } from '../summary';
import { type Asking, FieldsMissing } from './asking.server';

const fieldsOf = (fields: WrittenFields) => ({
  Foyer_Handoff_Complete__c: fields.handoffComplete ?? false,
  Foyer_Receipt_Confirmed_At__c: fields.receiptConfirmedAt,
  Foyer_Stage__c: fields.stage,
  Foyer_URL__c: fields.url,
  Foyer_Summary__c: summaryOf(fields),
});

const FIELD_NAMES = [
  'Foyer_Handoff_Complete__c',
  'Foyer_Receipt_Confirmed_At__c',
  'Foyer_Stage__c',
  'Foyer_URL__c',
  'Foyer_Summary__c',
] as const satisfies (keyof ReturnType<typeof fieldsOf>)[];

const described = z.object({ fields: z.array(z.object({ name: z.string(), updateable: z.boolean() })) });

/** Whether sums name their currency; throws where a field is missing. */
export async function describeFields(asking: Asking): Promise<{ isNamed: boolean }> {
  const { fields } = readAs(described, await asking.get('/sobjects/Opportunity/describe'));
  const isThere = (name: string) => fields.some((one) => one.name === name && one.updateable);
  if (!FIELD_NAMES.every(isThere)) throw new FieldsMissing();
  return { isNamed: fields.some(({ name }) => name === 'CurrencyIsoCode') };
}

const results = z.array(
  z.object({
    success: z.boolean(),
    errors: z.array(z.object({ statusCode: z.string() })).default([]),
  }),
);

/** What is said of a record that isn't there, or of an id that is none of theirs. */
const GONE = ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'MALFORMED_ID', 'NOT_FOUND'];

type Written = { id: string; fields: WrittenFields };

/** Each is written for itself; a rule of their own may refuse one and let the others pass. */
export async function writeFields(asking: Asking, all: Written[]): Promise<CrmUnwritten> {
  const records = all.map(({ id, fields }) => ({
    attributes: { type: 'Opportunity' },
    id,
    ...fieldsOf(fields),
  }));
  const answered = readAs(results, await asking.patch('/composite/sobjects', { allOrNone: false, records }));
  const unwritten: CrmUnwritten = { gone: [], refused: [] };
  for (const [at, { id }] of all.entries()) {
    const { success = false, errors = [] } = answered[at] ?? {};
    const isGone = errors.some(({ statusCode }) => GONE.includes(statusCode));
    if (!success) unwritten[isGone ? 'gone' : 'refused'].push(id);
  }
  return unwritten;
}
