/* What contacts and we write to one another about a place of the page. */
import type { OfOnboarding } from '../columns';

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
  };
  messages_taken_back: OfOnboarding & { id: string; message_id: string; at: Date };
};
