/* The customer's page in the making, and its published versions. */
import type { Generated } from 'kysely';
import type { OfOnboarding, Row } from '../columns';

export type GuideTables = {
  guide_drafts: OfOnboarding & { greeting: string | null; revision: Generated<number> };
  guide_items: OfOnboarding & {
    statement_id: string;
    wording_id: string | null;
    left_out_at: Date | null;
  };
  kept_wordings: OfOnboarding & {
    statement_id: string;
    wording_id: string;
    member_id: string;
    at: Date;
  };
  publications: OfOnboarding & {
    id: string;
    version: number;
    greeting: string;
    member_id: string;
    at: Date;
  };
  publication_items: Row & {
    publication_id: string;
    statement_id: string;
    wording_id: string;
    position: number;
  };
};
