/* What was sent to each address, as whom, and how far it got: what is turned away at the door shows nothing behind it. */
export type Outcome = 'done' | 'refused' | 'shown' | 'turned away' | 'absent' | 'failed';
export type Counts = Partial<Record<Outcome, number>>;

/** By address of app/routes.ts, then by role; a POST is told from the rest. */
export class Coverage {
  readonly #forms = new Map<string, Map<string, Counts>>();
  readonly #pages = new Map<string, Map<string, Counts>>();

  note(address: string, role: string, method: string, status: number, location: string): void {
    const kind = method === 'POST' ? this.#forms : this.#pages;
    const byRole = kind.get(address) ?? new Map<string, Counts>();
    const counts = byRole.get(role) ?? {};
    const outcome = outcomeOf(address, status, location);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    byRole.set(role, counts);
    kind.set(address, byRole);
  }

  /** How many forms were sent to it at all. */
  sent(address: string): number {
    const counts = [...(this.#forms.get(address)?.values() ?? [])];
    return counts.flatMap((one) => Object.values(one)).reduce((sum, one) => sum + one, 0);
  }

  /** Who had a form accepted there, by role. */
  doneBy(address: string): string[] {
    return [...(this.#forms.get(address) ?? [])].filter(([, counts]) => counts.done).map(([role]) => role);
  }

  get addresses(): number {
    return new Set([...this.#forms.keys(), ...this.#pages.keys()]).size;
  }

  /** Of the forms that were sent, those whose words were looked at: done, or refused with a reason. */
  get reading(): { forms: number; read: number; done: number } {
    const sum = { forms: 0, read: 0, done: 0 };
    for (const byRole of this.#forms.values())
      for (const counts of byRole.values())
        for (const [outcome, count] of Object.entries(counts)) {
          sum.forms += count;
          if (outcome === 'done') sum.done += count;
          if (outcome === 'done' || outcome === 'refused') sum.read += count;
        }
    return sum;
  }

  /** A line for each address. */
  lines(): string[] {
    const said = (kind: Map<string, Map<string, Counts>>, address: string) =>
      [...(kind.get(address) ?? [])]
        .map(
          ([role, counts]) =>
            `${role} ${Object.entries(counts)
              .map((one) => one.reverse().join(' '))
              .join(', ')}`,
        )
        .join(' · ');
    return [...new Set([...this.#forms.keys(), ...this.#pages.keys()])]
      .sort()
      .map(
        (address) =>
          `${address}\n    forms: ${said(this.#forms, address)}\n    pages: ${said(this.#pages, address)}`,
      );
  }
}

function outcomeOf(address: string, status: number, location: string): Outcome {
  if (status >= 500 || status === 0) return 'failed';
  const isLetOut = /^\/sign-(in|out)/.test(location) && !/^\/(sign-out|password)/.test(address);
  if (isLetOut || status === 401 || status === 403) return 'turned away';
  if (status >= 300 && status < 400) return 'done';
  if (status === 404 || status === 405) return 'absent';
  return status >= 400 ? 'refused' : 'shown';
}
