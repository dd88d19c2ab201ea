/* The company itself in an export: how it is set, and the days on which it is closed. */
import type { ExportRules } from './export-rule.server';
import type { WorkspaceTables } from './workspace-tables';

export const WORKSPACE_EXPORT: ExportRules<WorkspaceTables> = {
  workspaces: {
    file: 'workspace',
    ofCustomer: null,
    columns: {
      id: 'kept',
      name: 'kept',
      time_zone: 'kept',
      colour: 'kept',
      working_days: 'kept',
      // They stand with their names among the closed days.
      holidays: 'withheld',
      office_opens: 'kept',
      office_closes: 'kept',
      acceptance_hours: 'kept',
      introduction_hours: 'kept',
      // By its address; the picture lies beside the sheets.
      logo: 'kept',
      mail_from: 'kept',
      sender_name: 'kept',
      reply_to: 'kept',
      colleague_rule: 'kept',
      colleague_domains: 'kept',
      code_rule: 'kept',
      gate_rule: 'kept',
      sheets: 'kept',
      closed_kept_months: 'kept',
      holiday_country: 'kept',
      holiday_region: 'kept',
      holidays_until: 'kept',
      calendar_version: 'withheld',
      created_at: 'kept',
    },
  },
  // A picture is no row: it goes along as logo.png.
  logos: null,
  closed_days: {
    file: 'closed-days',
    ofCustomer: null,
    columns: { day: 'kept', name: 'kept', origin: 'kept', is_worked: 'kept' },
  },
};
