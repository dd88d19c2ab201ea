/* The company that uses Foyer. */
import type { Generated } from 'kysely';
import type { GateRule } from '../../app/domain/api/gate';
import type { ColleagueRule } from '../../app/domain/contact/colleague-domain';
import type { CodeRule } from '../../app/domain/workspace/settings';
import type { Sheets } from '../../app/domain/workspace/sheet';
import type { Now } from '../columns';

export type WorkspaceTables = {
  workspaces: {
    id: string;
    name: string;
    time_zone: string;
    colour: Generated<string>;
    /** The address of its logo. */
    logo: string | null;
    working_days: Generated<number[]>;
    holidays: Generated<string[]>;
    office_opens: Generated<string>;
    office_closes: Generated<string>;
    acceptance_hours: Generated<number>;
    introduction_hours: Generated<number>;
    mail_from: string | null;
    sender_name: string | null;
    reply_to: string | null;
    colleague_rule: Generated<ColleagueRule>;
    colleague_domains: Generated<string[]>;
    code_rule: Generated<CodeRule>;
    gate_rule: Generated<GateRule>;
    sheets: Generated<Sheets>;
    /** How long what is closed is kept; null: for good. */
    closed_kept_months: number | null;
    holiday_country: string | null;
    holiday_region: string | null;
    holidays_until: string | null;
    calendar_version: Generated<number>;
    created_at: Now;
  };
  logos: { workspace_id: string; hash: string; png: Uint8Array; at: Date };
  closed_days: {
    workspace_id: string;
    day: string;
    name: string;
    origin: 'country' | 'own';
    is_worked: Generated<boolean>;
  };
};
