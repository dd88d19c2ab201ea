/* The companies that bought. */
import type { Now, Row } from '../columns';

export type CustomerTables = {
  customers: Row & {
    id: string;
    name: string;
    merged_into: string | null;
    merged_at: Date | null;
    merged_by: string | null;
    created_at: Now;
  };
};
