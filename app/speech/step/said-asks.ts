/* What a step asks, with what was done for it, ready to be drawn: for the customer as for us. */

/** A line of a list. `by` is who ticked it and when; empty while nobody did. */
export type SaidItem = { id: string; text: string; isTicked: boolean; by: string };

export type SaidAsks = {
  is: 'checklist';
  items: SaidItem[];
  /** "Two of four are ticked." */
  inShort: string;
};
