/* The fields that Foyer writes to deals: a group of their own, made where it isn't there, and written in batches. */
import type { Client } from '@hubspot/api-client';
import { z } from 'zod';
import type { CrmAnswer, CrmUnwritten } from '../../../domain/crm/crm';
import type { WrittenFields } from '../../../domain/crm/written-fields';
import { summaryOf } from '../summary';
import { asked, statusOf } from './asking.server';

const GROUP = { name: 'foyer', label: 'Foyer' };

type New = Parameters<Client['crm']['properties']['coreApi']['create']>[1];

const text = { type: 'string', fieldType: 'text' };

/** Every field with what it is, as an admin reads it in HubSpot. */
const FIELDS = [
  {
    name: 'foyer_handoff_complete',
    label: 'Handoff complete',
    description: 'Yes once everything that customer success needs is recorded in Foyer. Empty until then.',
    type: 'enumeration',
    fieldType: 'booleancheckbox',
    options: [
      { label: 'Yes', value: 'true', displayOrder: 0, hidden: false },
      { label: 'No', value: 'false', displayOrder: 1, hidden: false },
    ],
  },
  {
    name: 'foyer_receipt_confirmed_at',
    label: 'Handoff accepted',
    description: 'When customer success accepted the handoff in Foyer. Empty until then.',
    type: 'datetime',
    fieldType: 'date',
  },
  { name: 'foyer_stage', label: 'Stage in Foyer', description: 'How far the onboarding is.', ...text },
  { name: 'foyer_url', label: 'Page in Foyer', description: 'The handoff of this deal.', ...text },
  {
    name: 'foyer_summary',
    label: 'What it rests on',
    description: 'How many points the customer said or confirmed, and how many sales assumed.',
    ...text,
  },
].map((field) => ({ ...field, groupName: GROUP.name, hasUniqueValue: false, formField: false }) as New);

export async function prepareFields(client: Client): Promise<null> {
  const { groupsApi, coreApi } = client.crm.properties;
  await unlessThere(() => groupsApi.create('deals', { ...GROUP, displayOrder: -1 }));
  for (const field of FIELDS)
    if (!(await isThere(() => coreApi.getByName('deals', field.name))))
      await unlessThere(() => coreApi.create('deals', field));
  return null;
}

async function isThere(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

/** Made meanwhile, or by another workspace of the same account, is as good. */
async function unlessThere(make: () => Promise<unknown>): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
  }
}

const propertiesOf = (fields: WrittenFields) => ({
  foyer_handoff_complete: fields.handoffComplete ? 'true' : '',
  foyer_receipt_confirmed_at: fields.receiptConfirmedAt ?? '',
  foyer_stage: fields.stage,
  foyer_url: fields.url,
  foyer_summary: summaryOf(fields),
});

type Written = { id: string; fields: WrittenFields };

const partly = z.object({
  errors: z.array(
    z.object({
      context: z
        .object({ ids: z.array(z.string()) })
        .partial()
        .optional(),
    }),
  ),
});

/** Some may be gone: those that an answer names, or that are found by writing to each alone where all were refused. */
export async function writeFields(client: Client, all: Written[]): Promise<CrmAnswer<CrmUnwritten>> {
  const inputs = all.map(({ id, fields }) => ({ id, properties: propertiesOf(fields) }));
  const { batchApi } = client.crm.deals;
  const answer = await asked(() => batchApi.update({ inputs }));
  if (!answer.ok) return answer.trouble === 'refused' ? writeEach(client, all) : answer;
  const read = partly.safeParse(answer.value);
  return {
    ok: true,
    value: {
      gone: read.success ? read.data.errors.flatMap(({ context }) => context?.ids ?? []) : [],
      refused: [],
    },
  };
}

/** As many are refused by themselves; beyond them, with none that was taken, all are. */
const MOST_REFUSED = 3;

async function writeEach(client: Client, all: Written[]): Promise<CrmAnswer<CrmUnwritten>> {
  const gone: string[] = [];
  const refused: string[] = [];
  for (const [nth, { id, fields }] of all.entries()) {
    const answer = await asked(async () => {
      const properties = propertiesOf(fields);
      if (!(await isThere(() => client.crm.deals.basicApi.update(id, { properties })))) gone.push(id);
    });
    const isAll = refused.length === MOST_REFUSED && refused.length === nth;
    if (!answer.ok && (answer.trouble !== 'refused' || isAll)) return answer;
    if (!answer.ok) refused.push(id);
  }
  return { ok: true, value: { gone, refused } };
}
