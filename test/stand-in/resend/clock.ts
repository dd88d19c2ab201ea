/* The stand-in's own time: it runs on from where it is set, and keys and quotas expire by it. */

export class VirtualClock {
  private ahead: number;

  constructor(startAt?: Date) {
    this.ahead = startAt ? startAt.getTime() - Date.now() : 0;
  }

  now(): number {
    return Date.now() + this.ahead;
  }

  move(ms: number): void {
    this.ahead += ms;
  }

  set(at: Date): void {
    this.ahead = at.getTime() - Date.now();
  }
}
