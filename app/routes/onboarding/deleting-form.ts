/* Deleting an onboarding: the customer's name, typed. */
import { z } from 'zod';
import { line } from '../../domain/statement/wording-rules';

export const deletingForm = z.object({ typed: line({ field: 'typed_name', max: 300 }) });
