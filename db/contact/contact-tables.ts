/* People of customers, the parts they play in an onboarding, and their ways in. */
import type { Generated } from 'kysely';
import type { Attitude, ReachedBy } from '../../app/domain/contact/about-them';
import type { Topic } from '../../app/domain/guide/shown-first';
import type { Part } from '../../app/domain/statement/statement';
import type { OfOnboarding, Row, Searched } from '../columns';

/** brought_in: mailed at once · asked: somebody of ours looks first · known: a contact already, or asked for before */
export type ColleagueOutcome = 'brought_in' | 'asked' | 'let_in' | 'left_out' | 'known';

/**
 * Why somebody of ours looks first. replaced: their way in ended here, with another person or address in their place ·
 * everybody: the workspace looks at each
 */
export type HeldBecause = 'domain' | 'said_stop' | 'replaced' | 'everybody' | 'copied';

export type ContactTables = {
  people: Row & {
    id: string;
    name: string;
    address: string | null;
    language: Generated<string>;
    time_zone: string | null;
  };
  contacts: OfOnboarding & {
    id: string;
    statement_id: string;
    person_id: string;
    name: string;
    email: string | null;
    parts: Part[];
    language: Generated<string>;
    time_zone: string | null;
    no_mail_reason: string | null;
    shown_first: Topic[] | null;
    replaced_at: Date | null;
    called: string | null;
    phone: string | null;
    reached_by: ReachedBy | null;
    own_part: string | null;
    /** Since when nobody is known behind it. */
    erased_at: Date | null;
    searched: Searched;
  };
  stances: OfOnboarding & {
    contact_id: string;
    attitude: Attitude | null;
    gain: string;
    member_id: string;
    at: Date;
  };
  contact_introductions: OfOnboarding & {
    id: string;
    contact_id: string;
    words: string;
    member_id: string;
    at: Date;
  };
  colleague_invitations: OfOnboarding & {
    id: string;
    contact_id: string;
    name: string;
    email: string;
    outcome: ColleagueOutcome;
    held_because: HeldBecause | null;
    at: Date;
  };
  welcome_links: OfOnboarding & {
    id: string;
    contact_id: string;
    generation: number;
    key_id: string;
    token_hash: string;
    copied_by: string | null;
    issued_at: Date;
    expires_at: Date;
    revoked_at: Date | null;
    replaced_at: Date | null;
  };
  link_codes: OfOnboarding & {
    id: string;
    contact_id: string;
    link_id: string;
    issued_at: Date;
    ended_at: Date | null;
  };
  customer_sessions: OfOnboarding & {
    id: string;
    contact_id: string;
    link_id: string;
    secret_hash: string;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
    ended_at: Date | null;
  };
  reminder_links: Row & {
    contact_id: string;
    token_hash: string;
    stopped_at: Date | null;
    /** Of the news of the week, which is no reminder. */
    news_stopped_at: Date | null;
  };
};
