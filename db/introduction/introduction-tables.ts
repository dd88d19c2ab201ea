/* The introduction: kept, set for later, made, and to whom. */
import type { Generated } from 'kysely';
import type { RefusalCode } from '../../app/domain/onboarding/refusal';
import type { OfOnboarding, Row } from '../columns';

export type IntroductionTables = {
  introduction_drafts: OfOnboarding & {
    why: Generated<string>;
    subject: string;
    opening: string;
    closing: string;
    contact_ids: Generated<string[]>;
    revision: Generated<number>;
  };
  scheduled_introductions: OfOnboarding & {
    goes_at: Date;
    time_zone: string;
    why: string;
    subject: string;
    opening: string;
    closing: string;
    contact_ids: string[];
    member_id: string;
    set_at: Date;
    stopped_because: RefusalCode | null;
  };
  introductions: OfOnboarding & {
    id: string;
    manner: 'mail' | 'phone' | 'meeting';
    why: string;
    subject: string;
    opening: string;
    closing: string;
    spoke_with: Generated<string>;
    member_id: string;
    at: Date;
  };
  introduction_recipients: Row & {
    introduction_id: string;
    contact_id: string;
    remind_at: Date | null;
    reminders: Generated<number>;
    reminded_at: Date | null;
  };
};
