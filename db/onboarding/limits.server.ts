/* How long an onboarding's steps may take: its own hours, where its starting point names some, and the workspace's. */
import { sql } from 'kysely';

/** `o` are onboardings and `w` their workspaces. */
export const LIMIT_COLUMNS = [
  sql<number>`coalesce(o.acceptance_hours, w.acceptance_hours)`.as('acceptance_hours'),
  sql<number>`coalesce(o.introduction_hours, w.introduction_hours)`.as('introduction_hours'),
] as const;
