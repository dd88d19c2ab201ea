/* What was said of steps on a page that a copied link opened, each with what the colleague who copied it is called. */

const key = (stepId: string, at: Date): string => `${stepId} ${at.getTime()}`;

export class StepCopies {
  readonly #copiers: ReadonlyMap<string, string>;

  constructor(said: readonly { stepId: string; at: Date; copier: string }[]) {
    this.#copiers = new Map(said.map(({ stepId, at, copier }) => [key(stepId, at), copier]));
  }

  /** Whose link it was; null for what was said on a page that a mailed link opened. */
  of(stepId: string, at: Date): string | null {
    return this.#copiers.get(key(stepId, at)) ?? null;
  }
}
