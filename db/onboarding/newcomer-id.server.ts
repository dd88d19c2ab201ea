/* Ids of onboardings that begin from a table: the same line always makes the same one. */
import { v5 as uuid } from 'uuid';
import { keyOf } from '../../app/domain/onboarding/newcomers';

export const idOfNewcomer = (
  workspaceId: string,
  { customer, plan }: { customer: string; plan: string },
): string => uuid(keyOf(customer, plan), workspaceId);

/** Of a deal with a handoff; by what makes lines of a table one deal. */
export const idOfDeal = (workspaceId: string, dealKey: string): string =>
  uuid(`deal ${dealKey}`, workspaceId);
