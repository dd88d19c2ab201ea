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
    holiday_country: string | null;
    holiday_region: string | null;
    holidays_until: string | null;
    calendar_version: Generated<number>;
    created_at: Now;
  };
  closed_days: {
    workspace_id: string;
    day: string;
    name: string;
    origin: 'country' | 'own';
    is_worked: Generated<boolean>;
  };
};
