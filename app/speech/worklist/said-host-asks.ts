/* What whoever looks after customers is asked, ready to be drawn. */
export type SaidCheckInAsk = {
  onboardingId: string;
  customer: string;
  title: string;
  note: string;
};

export type SaidVersionAsk = {
  key: string;
  number: number;
  /** "Standard has a new version". */
  title: string;
  note: string;
  to: { onboardingId: string; customer: string }[];
};

export type SaidHostAsks = { checkIns: SaidCheckInAsk[]; offers: SaidVersionAsk[]; needNow: number };
