/*
 * What two people wrote in one form: what nobody changed in the form that showed `shown` stays as it is now. Null where
 * both changed the same field to something else.
 */
export function together<Name extends string>({
  now,
  shown,
  typed,
}: {
  now: Record<Name, string>;
  shown: Record<Name, string>;
  typed: Record<Name, string>;
}): Record<Name, string> | null {
  const both = { ...now };
  for (const name of Object.keys(now) as Name[]) {
    if (typed[name] === shown[name] || typed[name] === now[name]) continue;
    if (now[name] !== shown[name]) return null;
    both[name] = typed[name];
  }
  return both;
}
