/* What contacts and we write to one another about a place of the page. */
import type { ReplyOutcome } from '../../app/domain/thread/reply-by-mail';
import type { OfOnboarding, Row } from '../columns';

export type ThreadTables = {
  messages: OfOnboarding & {
    id: string;
    /** The statement's id, or of the page as a whole the onboarding's. */
    place_id: string;
    statement_id: string | null;
    number: number;
    /** One of the two wrote it. */
    contact_id: string | null;
    member_id: string | null;
    /** Empty where a member read what needs no answer. */
    words: string;
    /** By when the page promised an answer to a contact. */
    answer_by: Date | null;
    at: Date;
    /** How many files came with it by mail and weren't kept; null where it was written on a page. */
    files_left_out: number | null;
    /** How many lines below were taken for the mail that it answers, and cut; null where none were. */
    lines_cut: number | null;
  };
  /** Members only: nothing that is made for a customer reads them. */
  notes: OfOnboarding & {
    id: string;
    place_id: string;
    statement_id: string | null;
    number: number;
    member_id: string;
    words: string;
    at: Date;
  };
  note_mentions: Row & { note_id: string; member_id: string };
  messages_taken_back: OfOnboarding & { id: string; message_id: string; at: Date };
  reply_addresses: OfOnboarding & {
    id: string;
    place_id: string;
    statement_id: string | null;
    contact_id: string;
    email: string;
    token_hash: string;
  };
  replies: OfOnboarding & {
    id: string;
    address_id: string;
    contact_id: string;
    /** The provider's id of the mail, and its own. */
    provider_id: string;
    mail_id: string;
    outcome: ReplyOutcome;
    message_id: string | null;
    at: Date;
  };
};
