/* The companies that bought. */
import type { Now, Row, Searched } from '../columns';

export type CustomerTables = {
  customers: Row & {
    id: string;
    name: string;
    merged_into: string | null;
    merged_at: Date | null;
    merged_by: string | null;
    created_at: Now;
    searched: Searched;
  };
};
