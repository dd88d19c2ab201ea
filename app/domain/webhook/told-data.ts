/*
 * What is told of an event, as it is published. The details that are noted with an event stay here: what was written, a
 * red flag, a verdict or a way in has no place in this shape, and whoever may read more asks for it by a key.
 */
import { z } from 'zod';
import { STAGES, TURNS } from '../onboarding/onboarding';

const id = z.guid();

/** How an onboarding stands. */
const STANDING = z.object({
  stage: z.enum(STAGES),
  turn: z.enum(TURNS),
  is_closed: z.boolean(),
  sales_owner_id: id,
  cs_owner_id: id,
});
export type Standing = z.infer<typeof STANDING>;

export const TOLD_DATA = z.object({
  event_id: id,
  onboarding_id: id,
  statement_id: id.nullable(),
  customer: z.object({ id, name: z.string() }),
  deal: z.object({ external_id: z.string().nullable(), name: z.string() }),
  actor: z.object({ kind: z.enum(['member', 'contact']), id, name: z.string().nullable() }).nullable(),
  key: z.object({ id, name: z.string() }).nullable(),
  current: STANDING,
  previous: STANDING.nullable(),
});
export type ToldData = z.infer<typeof TOLD_DATA>;

/** What a test of an address carries: of no onboarding, so that no program takes it for one. */
const TEST_DATA = z.object({ webhook_id: id, sent_by: z.object({ id, name: z.string() }) });
export type TestData = z.infer<typeof TEST_DATA>;

/** What is told to see whether it arrives; of no event. */
export const TEST = 'test';

/** What is sent, byte for byte: the same for every try. */
export const bodyOf = ({ kind, at, data }: { kind: string; at: Date; data: ToldData | TestData }): string =>
  JSON.stringify({
    type: kind,
    timestamp: at.toISOString(),
    data: (kind === TEST ? TEST_DATA : TOLD_DATA).parse(data),
  });
