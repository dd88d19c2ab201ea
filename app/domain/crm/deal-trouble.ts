/* Why what the CRM says of a deal could not be followed wholly. The rest of it is followed all the same. */

export type DealTrouble =
  /** Whoever has it there doesn't work here: whoever connected the CRM has it. */
  | 'owner_unknown'
  /** They work here, and their role isn't one that sells. */
  | 'owner_unfit'
  /** No company stands at the deal, so nobody knows whose handoff it is. */
  | 'no_company'
  /** What stands there is nothing that a handoff can hold, like a name with an address in it. */
  | 'words_unfit'
  /** Another company stands at the deal than its onboarding is of. */
  | 'other_company'
  /** What the CRM says of it can't be read. */
  | 'unreadable_there'
  /** It could not be kept, by a fault of ours. */
  | 'not_kept'
  /** The onboarding is closed. */
  | 'closed_here'
  /** The domain says no for another reason. */
  | 'refused_here';
