/* What is said to whoever enters a token that the CRM doesn't take. */
import { type Refusal, type RefusalCode, refuse } from '../onboarding/refusal';
import type { CrmRefused, CrmTrouble } from './crm';

const CODES: Partial<Record<CrmTrouble, RefusalCode>> = {
  token_refused: 'crm_token_refused',
  scope_missing: 'crm_scope_missing',
  fields_missing: 'crm_fields_missing',
};

export const refusalOf = ({ trouble }: CrmRefused): Refusal => refuse(CODES[trouble] ?? 'crm_not_answering');
