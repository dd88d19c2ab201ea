/* How long Foyer waits before it asks a CRM again: longer each time, never for ever, since a CRM that is down comes back. */

const WAITS_SECONDS = [5, 15, 60, 180, 420, 600] as const;

/** Nobody puts us off for longer at once. */
const LONGEST_ASKED = 3600;

/** `failures` in a row before this one; `spread` around 1. What the CRM asks for is waited out. */
export function waitAfter(failures: number, asked: number | null, spread: number): number {
  const wait = WAITS_SECONDS[Math.min(failures, WAITS_SECONDS.length - 1)] ?? 600;
  return Math.max(wait * spread, Math.min(asked ?? 0, LONGEST_ASKED));
}
