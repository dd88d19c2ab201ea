/*
 * What a starting point asks beyond what every handoff asks: fields of the workspace's own. One that the customer is
 * shown is part of what is agreed, so what is written there is a statement like any other, confirmed and corrected by
 * them. The others are for us alone, and another type than anything that a customer may read.
 */

export const OWN_KINDS = ['text', 'number', 'date', 'choice', 'yes_no'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** How much it matters: nothing is handed over without it, it may stay open, or it is one press away. */
export const OWN_LEVELS = ['needed', 'good', 'folded'] as const;
export type OwnLevel = (typeof OWN_LEVELS)[number];

export type OwnField = {
  /** It stays, whatever the field is called. */
  key: string;
  label: string;
  help: string;
  kind: OwnKind;
  /** Of a choice: what there is to choose from. */
  choices: readonly string[];
  /** The customer reads it; otherwise only we do. */
  isShown: boolean;
  asked: OwnLevel;
};

/** Characters as people count them. */
export const OWN_LIMITS = { label: 80, help: 300, choice: 80 } as const;
export const MOST_OWN = { fields: 20, choices: 20 } as const;
