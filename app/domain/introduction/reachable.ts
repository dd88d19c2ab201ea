/* Why a contact gets no mail: somebody asked us not to, in words of their own, or we have no address. */

/** `asked` holds the words it was asked for with; empty where there is no address. */
export type Nothing = { asked: string };

/** Null for whoever may be written to. */
export function nothingFor({
  email,
  noMailReason,
}: {
  email: string | null;
  noMailReason: string | null;
}): Nothing | null {
  if (noMailReason) return { asked: noMailReason };
  return email ? null : { asked: '' };
}
