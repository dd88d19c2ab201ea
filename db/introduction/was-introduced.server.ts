/* To whom the introduction was made. Others may have a page since, by a link that was copied or sent to them later. */
import { sql } from 'kysely';
import type { OnboardingEventKind } from '../../app/domain/onboarding/event';

const INTRODUCED = [
  'introduction_sent',
  'introduction_made_by_phone',
  'introduction_made_at_meeting',
] as const satisfies OnboardingEventKind[];

/** Of the onboarding `o`: whether it names this contact. */
export const wasIntroduced = (contactId: string) => sql<boolean>`exists (
  select from events e
  where e.workspace_id = o.workspace_id and e.onboarding_id = o.id and e.kind in (${sql.join(INTRODUCED)})
    and jsonb_exists(e.details -> 'contacts', ${contactId}::text)
)`;
