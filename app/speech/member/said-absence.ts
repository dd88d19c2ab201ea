/* Being away, ready to be drawn. */
export type AbsenceSaid = {
  /** "You are away until Friday 4 December. Mireille Okafor stands in."; null where nothing is said. */
  said: string | null;
  isAwayNow: boolean;
  /** As ISO days, for the fields; and who stands in. */
  stored: { from: string; until: string; standIn: string };
  colleagues: { id: string; name: string }[];
};
