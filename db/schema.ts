/*
 * What is stored, exactly as in psql. Written by hand with narrow unions, the tables of a noun beside what reads and
 * writes them; a drift test compares all of it with information_schema.
 */
import type { Generated } from 'kysely';
import type { ApiTables } from './api/api-tables';
import type { ContactTables } from './contact/contact-tables';
import type { CrmTables } from './crm/crm-tables';
import type { CustomerTables } from './customer/customer-tables';
import type { FileTables } from './file/file-tables';
import type { GuideTables } from './guide/guide-tables';
import type { HandoffTables } from './handoff/handoff-tables';
import type { InsightTables } from './insight/insight-tables';
import type { IntroductionTables } from './introduction/introduction-tables';
import type { MailTables } from './mail/mail-tables';
import type { MeetingTables } from './meeting/meeting-tables';
import type { MemberTables } from './member/member-tables';
import type { SignInTables } from './member/sign-in-tables';
import type { OnboardingTables } from './onboarding/onboarding-tables';
import type { PathTables } from './path/path-tables';
import type { PromiseTables } from './promise/promise-tables';
import type { QuestionTables } from './question/question-tables';
import type { ReceiptTables } from './receipt/receipt-tables';
import type { ReviewTables } from './review/review-tables';
import type { StartingPointTables } from './starting-point/starting-point-tables';
import type { StatementTables } from './statement/statement-tables';
import type { ThreadTables } from './thread/thread-tables';
import type { WebhookTables } from './webhook/webhook-tables';
import type { WelcomeTables } from './welcome/welcome-tables';
import type { WorkspaceTables } from './workspace/workspace-tables';

/** What the installation knows of itself, beside all workspaces. */
type InstallationTables = {
  clock_offset: { only_row: Generated<boolean>; shift: string };
  health: { only_row: Generated<boolean>; written_at: Date };
  demo: { only_row: Generated<boolean>; begun_at: Date; ready_at: Date | null };
  attempts: { key: string; tries: number; opened_at: Date };
};

export interface Schema
  extends InstallationTables,
    WorkspaceTables,
    MemberTables,
    SignInTables,
    CustomerTables,
    OnboardingTables,
    HandoffTables,
    StatementTables,
    ReceiptTables,
    GuideTables,
    PathTables,
    StartingPointTables,
    FileTables,
    QuestionTables,
    MeetingTables,
    IntroductionTables,
    ContactTables,
    WelcomeTables,
    ReviewTables,
    PromiseTables,
    ThreadTables,
    MailTables,
    ApiTables,
    WebhookTables,
    InsightTables,
    CrmTables {}
