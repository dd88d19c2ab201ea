/* The demo with somebody of each kind at the door: a stranger, two contacts, and a member of each role. */

import { seeded } from '../../support/seeded';
import { type Foyer, type FoyerOptions, startFoyer } from '../../support/server';
import { contactOf, signedIn, type Visitor, visitor } from '../../support/visitor';
import { type Fuzzed, fuzz } from './fuzz';

const MEMBERS = ['Sam', 'Ines', 'Hanne', 'Kofi'];
const CONTACTS = ['Marit', 'Beatriz'];

/** Who can't get in any more, because somebody was locked out on the way, stays away. */
async function everybody(origin: string): Promise<Map<string, Visitor>> {
  const people = new Map([['a stranger', visitor(origin)]]);
  for (const name of MEMBERS) {
    const person = await signedIn(origin, name).catch(() => null);
    if (person) people.set(name, person);
  }
  for (const name of CONTACTS) {
    const person = await contactOf(origin, name).catch(() => null);
    if (person) people.set(name, person);
  }
  return people;
}

/** Starts the demo, fuzzes it, and stops it; what it logged as its own errors counts as failures too. */
export async function fuzzDemo(options: FoyerOptions, seconds: number, seed: number): Promise<Fuzzed> {
  const foyer: Foyer = await startFoyer({ ...options, isDemo: true, env: { LOG_LEVEL: 'error' } });
  try {
    const { origin, pid } = foyer;
    const report = await fuzz({
      origin,
      pid,
      seconds,
      random: seeded(seed),
      people: () => everybody(origin),
    });
    const health = await fetch(`${origin}/health`)
      .then(({ status }) => status)
      .catch(() => 0);
    if (health !== 200) report.failures.push(`health answers ${health} afterwards`);
    report.failures.push(...foyer.errors().map((line) => line.slice(0, 1_000)));
    return report;
  } finally {
    await foyer.stop();
  }
}
