/* What a deal is: its name, what it is worth, and where the CRM has it. Customers read none of it. */
import { z } from 'zod';

const text = z.string().nullable();

/** The value is a sum in plain figures, and has a currency if it has one at all. */
export const DEAL = z.object({ name: z.string(), value: text, currency: text, crmId: text });
export type Deal = z.infer<typeof DEAL>;

export const DEAL_FACTS = Object.keys(DEAL.shape) as (keyof Deal)[];

export const isSameDeal = (one: Deal, other: Deal): boolean =>
  DEAL_FACTS.every((fact) => one[fact] === other[fact]);
