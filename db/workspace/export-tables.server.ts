/* All tables with what of them goes into an export, in the order in which they stand there. */
import { API_EXPORT } from '../api/api-export.server';
import { CONTACT_EXPORT } from '../contact/contact-export.server';
import { CRM_EXPORT } from '../crm/crm-export.server';
import { CUSTOMER_EXPORT } from '../customer/customer-export.server';
import { FILE_EXPORT } from '../file/file-export.server';
import { GUIDE_EXPORT } from '../guide/guide-export.server';
import { HANDOFF_EXPORT } from '../handoff/handoff-export.server';
import { INTRODUCTION_EXPORT } from '../introduction/introduction-export.server';
import { MAIL_EXPORT } from '../mail/mail-export.server';
import { MEETING_EXPORT } from '../meeting/meeting-export.server';
import { MEMBER_EXPORT } from '../member/member-export.server';
import { ONBOARDING_EXPORT } from '../onboarding/onboarding-export.server';
import { PATH_EXPORT } from '../path/path-export.server';
import { PROMISE_EXPORT } from '../promise/promise-export.server';
import { QUESTION_EXPORT } from '../question/question-export.server';
import { RECEIPT_EXPORT } from '../receipt/receipt-export.server';
import { REVIEW_EXPORT } from '../review/review-export.server';
import type { Schema } from '../schema';
import { STARTING_POINT_EXPORT } from '../starting-point/starting-point-export.server';
import { STATEMENT_EXPORT } from '../statement/statement-export.server';
import { THREAD_EXPORT } from '../thread/thread-export.server';
import { WEBHOOK_EXPORT } from '../webhook/webhook-export.server';
import type { ExportRules, TableRule } from './export-rule.server';
import { WORKSPACE_EXPORT } from './workspace-export.server';

const RULES: ExportRules<Schema> = {
  ...CUSTOMER_EXPORT,
  ...ONBOARDING_EXPORT,
  ...STATEMENT_EXPORT,
  ...CONTACT_EXPORT,
  ...HANDOFF_EXPORT,
  ...RECEIPT_EXPORT,
  ...GUIDE_EXPORT,
  ...PATH_EXPORT,
  ...STARTING_POINT_EXPORT,
  ...FILE_EXPORT,
  ...QUESTION_EXPORT,
  ...MEETING_EXPORT,
  ...INTRODUCTION_EXPORT,
  ...REVIEW_EXPORT,
  ...PROMISE_EXPORT,
  ...THREAD_EXPORT,
  ...MAIL_EXPORT,
  ...MEMBER_EXPORT,
  ...WORKSPACE_EXPORT,
  ...API_EXPORT,
  ...WEBHOOK_EXPORT,
  // What is counted from all the rest.
  insight_facts: null,
  insight_sums: null,
  ...CRM_EXPORT,
  // What processes keep for themselves, and the installation knows of itself.
  page_versions: null,
  clock_offset: null,
  health: null,
  demo: null,
  attempts: null,
};

export type ExportedTable = { table: keyof Schema; rule: TableRule };

export const EXPORTED: ExportedTable[] = (Object.keys(RULES) as (keyof Schema)[]).flatMap((table) => {
  const rule = RULES[table];
  return rule ? [{ table, rule }] : [];
});
