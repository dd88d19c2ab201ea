/* How long what is closed is kept, ready to be drawn. */
export type SaidGoing = {
  /** "Two would go at once." */
  said: string;
  named: { id: string; customer: string; beside: string }[];
  /** "And four more, closed later." */
  more: string | null;
};

export type SaidKeeping = {
  months: number | null;
  /** "Closed onboardings are deleted 12 months after they were closed." */
  rule: string;
  vendor: string;
  shown: {
    months: number;
    /** It is looked at, and not set. */
    isTried: boolean;
    /** "12 months" */
    span: string;
    isAnyGoing: boolean;
    going: SaidGoing[];
    seen: string;
  } | null;
};
