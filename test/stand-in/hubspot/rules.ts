/*
 * Who may move a deal into a stage. Properties that a stage requires are asked of whoever moves a deal by hand; approvals
 * and limits on a stage are pipeline rules. Neither holds for everybody, as HubSpot itself says.
 */
import type { Stored } from './account';
import type { StandInOptions } from './options';

/** Ways in which a deal is moved. */
export const WAYS = [
  /** On the page or in the app, by somebody without special rights. */
  'by hand',
  /** By a public API that names the user for whom it acts. */
  'api for a user',
  /** By a public API that names nobody: a private app. */
  'api',
  'workflow',
  /** By hand, by a super admin. */
  'super admin',
  /** An approver of the rule, by hand. */
  'approver',
] as const;
export type Way = (typeof WAYS)[number];

/** What the page asks for before it lets somebody go on: a form, so only where there is one. */
const FORM: Way[] = ['by hand', 'super admin', 'approver'];
/** Whom pipeline rules hold. */
const RULED: Way[] = ['by hand', 'api for a user'];

export type Refused = { rule: 'required_properties'; missing: string[] } | { rule: 'approval' };

export function refusedMove(
  { requiredIn = {}, approvedStages = [] }: Pick<StandInOptions, 'requiredIn' | 'approvedStages'>,
  deal: Stored,
  stage: string,
  way: Way,
): Refused | null {
  const missing = (requiredIn[stage] ?? []).filter((name) => !deal.properties[name]);
  if (missing.length > 0 && FORM.includes(way)) return { rule: 'required_properties', missing };
  return approvedStages.includes(stage) && RULED.includes(way) ? { rule: 'approval' } : null;
}
