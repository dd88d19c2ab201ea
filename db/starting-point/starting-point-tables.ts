/* What an onboarding begins with, in versions. */
import type { Shipped } from '../../app/domain/starting-point/shipped';
import type { Json, OfOnboarding, Row } from '../columns';

/** Read by the rules before anybody relies on it: it may have been stored by an earlier version. */
type Document = Record<string, unknown>;

export type StartingPointTables = {
  starting_points: Row & {
    id: string;
    shipped_as: Shipped | null;
    position: number;
    is_default: boolean;
    draft: Json<Document> | null;
    revision: number;
    put_aside_at: Date | null;
    created_at: Date;
  };
  starting_point_versions: Row & {
    id: string;
    starting_point_id: string;
    number: number;
    document: Json<Document>;
    member_id: string | null;
    at: Date;
  };
  version_offers: OfOnboarding & {
    id: string;
    version_id: string;
    member_id: string;
    words: string;
    at: Date;
  };
  version_answers: OfOnboarding & {
    offer_id: string;
    is_taken: boolean;
    words: string;
    member_id: string;
    at: Date;
  };
  begun_parts: OfOnboarding & {
    what: 'date' | 'promise' | 'field' | 'phase' | 'step';
    key: string;
    statement_id: string | null;
    phase_id: string | null;
    step_id: string | null;
  };
};
