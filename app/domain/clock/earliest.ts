/* Of several instants, the first; null where there is none. */
export const earliest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((least, one) => (one && (!least || one < least) ? one : least), null);
