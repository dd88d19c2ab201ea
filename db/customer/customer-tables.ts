/* The companies that bought. */
import type { Generated } from 'kysely';
import type { Now, Row, Searched } from '../columns';

export type CustomerTables = {
  customers: Row & {
    id: string;
    name: string;
    legal_name: Generated<string>;
    industry: Generated<string>;
    size: Generated<string>;
    site: Generated<string>;
    segment: Generated<string>;
    merged_into: string | null;
    merged_at: Date | null;
    merged_by: string | null;
    created_at: Now;
    searched: Searched;
  };
};
