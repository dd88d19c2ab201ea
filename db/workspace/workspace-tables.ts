/* The company that uses Foyer. */
import type { Generated } from 'kysely';
import type { Now } from '../columns';

export type WorkspaceTables = {
  workspaces: {
    id: string;
    name: string;
    time_zone: string;
    colour: Generated<string>;
    working_days: Generated<number[]>;
    holidays: Generated<string[]>;
    office_opens: Generated<string>;
    office_closes: Generated<string>;
    acceptance_hours: Generated<number>;
    introduction_hours: Generated<number>;
    mail_from: string | null;
    created_at: Now;
  };
};
