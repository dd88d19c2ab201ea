/* A customer as it is told apart from others, ready to be drawn. */
import type { MergeFacts } from '../../queries/customer/merging.server';

export type KnownCustomer = { id: string; name: string; deals: { name: string; signed: string }[] };

export type CustomerToMerge = KnownCustomer & Pick<MergeFacts, 'onboardings' | 'people'>;
