/* What a step asks, with what was done for it, ready to be drawn: for the customer as for us. */

/** A line of a list. `by` is who ticked it and when; empty while nobody did. */
export type SaidItem = { id: string; text: string; isTicked: boolean; by: string };

export type SaidAsks =
  | {
      is: 'checklist';
      items: SaidItem[];
      /** "Two of four are ticked." */
      inShort: string;
    }
  | SaidApproval;

/** What is approved by name. */
export type SaidApproval = {
  is: 'approve';
  /** The goal, and its figures below it; null where none is named. */
  goal: { title: string; figures: string } | null;
  reached: string;
  mayApprove: boolean;
  /** Which colleague of the reader said so, and takes it back; empty where it was the reader, or nobody did. */
  by: string;
  /** What the form was made of: the publication that was read, and how the goal read, empty where none is named. */
  publication: string;
  wording: string;
};

/** "Marit agreed on Tue 5 Jan to:", what it was in its words, and what changed since. */
export type SaidAgreedBefore = { who: string; to: string[]; since: string };
