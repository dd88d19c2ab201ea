/* Keys of programs, ready to be drawn. */
export type SaidKey = {
  id: string;
  name: string;
  /** Its end, to tell it by. */
  ending: string;
  scopes: string;
  /** Whom it acts for. */
  member: string;
  isWorking: boolean;
  until: string;
  used: string;
};

/** For whom one may be made: whoever reads this first. */
type Bearer = { value: string; label: string };

export type SaidKeys = { keys: SaidKey[]; ended: SaidKey[]; bearers: Bearer[]; newId: string };
