/* The demo with somebody of each kind at the door: a stranger, contacts, and a member of each role. */

import { type Foyer, type FoyerOptions, startFoyer } from '../../support/browser/server';
import { contactOf, signedIn, type Visitor, visitor } from '../../support/browser/visitor';
import { seeded } from '../../support/story/seeded';
import { addressesWithForms, fuzz } from './fuzz';
import type { Fuzzed, Person } from './send';

const MEMBERS = { Sam: 'sales', Ines: 'cs', Hanne: 'lead', Kofi: 'admin' };
const CONTACTS = ['Marit', 'Beatriz'];

/** What the demo has no occasion for, and which test sends a form there that is accepted. */
export const NO_OCCASION: Record<string, string> = {
  '/set-up': 'a demo is set up already: test/support/browser/asking.ts',
  '/reminders/:token': 'nobody waits for long enough: test/jobs/clock/remind-contacts.test.ts',
  '/reminders/:token/again': 'nobody waits for long enough: test/jobs/clock/remind-contacts.test.ts',
  '/onboardings/:id/mail/:noticeId/arrived':
    'all mail arrives: test/commands/mail/mail-that-went-wrong.test.ts',
  '/onboardings/:id/mail/:noticeId/again':
    'all mail arrives: test/commands/mail/mail-that-went-wrong.test.ts',
  '/mail/:id/arrived': 'all mail arrives: test/commands/mail/mail-in-the-log.test.ts',
  '/mail/:id/again': 'all mail arrives: test/commands/mail/mail-in-the-log.test.ts',
};

/** Its database is a copy of the demo's, and the bytes of its files lie where the demo was made. */
const STAYED_BEHIND = 'the bytes of a file are not in the store';

/** Signs everybody in; who can't get in, because they were locked out on the way, stays away. */
function everybody(origin: string): () => Promise<Map<string, Person>> {
  const contacts = new Map<string, Visitor>();
  return async () => {
    const people = new Map<string, Person>([
      ['a stranger', { role: 'a stranger', visitor: visitor(origin) }],
    ]);
    for (const [name, role] of Object.entries(MEMBERS)) {
      const member = await signedIn(origin, name).catch(() => null);
      if (member?.cookie) people.set(name, { role, visitor: member });
    }
    for (const name of CONTACTS) {
      const earlier = contacts.get(name);
      const isStillIn = earlier && (await earlier.get('/welcome')).status === 200;
      const contact = isStillIn ? earlier : await contactOf(origin, name).catch(() => null);
      if (!contact) continue;
      contacts.set(name, contact);
      people.set(name, { role: 'a contact', visitor: contact });
    }
    return people;
  };
}

/** The addresses at which a form has to be accepted in the demo. */
export const mustBeDone = (): string[] =>
  addressesWithForms().filter((address) => !Object.hasOwn(NO_OCCASION, address));

/**
 * Starts the demo, fuzzes it, and stops it; what it logged as its own errors counts as failures too. `untilDone` are
 * addresses for whose sake it goes on longer, within reason.
 */
export async function fuzzDemo(
  options: FoyerOptions,
  seconds: number,
  seed: number,
  untilDone: string[] = [],
): Promise<Fuzzed> {
  const foyer: Foyer = await startFoyer({ ...options, isDemo: true, env: { LOG_LEVEL: 'error' } });
  try {
    const { origin, pid } = foyer;
    const report = await fuzz({
      origin,
      pid,
      seconds,
      random: seeded(seed),
      people: everybody(origin),
      untilDone,
    });
    const health = await fetch(`${origin}/health`)
      .then(({ status }) => status)
      .catch(() => 0);
    if (health !== 200) report.failures.push(`health answers ${health} afterwards`);
    const errors = foyer.errors().filter((line) => !line.includes(STAYED_BEHIND));
    report.failures.push(...errors.map((line) => line.slice(0, 1_000)));
    return report;
  } finally {
    await foyer.stop();
  }
}
