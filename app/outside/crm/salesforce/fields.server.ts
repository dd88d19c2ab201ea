/*
 * The fields that Foyer writes to opportunities. They are deployed with the rule that asks for them
 * (`crm/salesforce`), and looked for here; an app that could make fields could do much more.
 */
import { z } from 'zod';
import type { WrittenFields } from '../../../domain/crm/written-fields';
import { readAs } from '../answer.server';
import { summaryOf } from '../summary';
import { type Asking, FieldsMissing, WritesRefused } from './asking.server';

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

/** Each is written for itself; where a rule of their own refuses one, all of them are written again later. */
export async function writeFields(asking: Asking, all: Written[]): Promise<{ gone: string[] }> {
  const records = all.map(({ id, fields }) => ({
    attributes: { type: 'Opportunity' },
    id,
    ...fieldsOf(fields),
  }));
  const answered = readAs(results, await asking.patch('/composite/sobjects', { allOrNone: false, records }));
  const isGone = (errors: { statusCode: string }[]) =>
    errors.some(({ statusCode }) => GONE.includes(statusCode));
  const gone = all.filter((_, at) => answered[at] && !answered[at].success && isGone(answered[at].errors));
  if (answered.some(({ success, errors }) => !success && !isGone(errors))) throw new WritesRefused();
  return { gone: gone.map(({ id }) => id) };
}
