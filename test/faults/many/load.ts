/*
 * People who read and write through the proxy, over and over: a contact on their page, members on theirs. Every answer
 * is noted, and what was answered with success is looked for in the database afterwards.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#db/client.server';
import { contactOf, signedIn, type Visitor, visitor } from '../../support/browser/visitor';

/** Each adds so much under one load, so that less of them waits for an answer than may, over both loads. */
const MOST_ADDED = 90;
/** Of two customers. */
const CONTACTS = ['Marit', 'Aoife', 'Beatriz'];
const PAUSE_MS = 5;

export type People = { contacts: Visitor[]; kofi: Visitor; ines: Visitor; places: string[] };

/** They sign in through the proxy, each request perhaps at another process. */
export async function gather(origin: string): Promise<People> {
  const [kofi, ines] = [await signedIn(origin, 'Kofi'), await signedIn(origin, 'Ines')];
  const contacts: Visitor[] = [];
  for (const name of CONTACTS) contacts.push(await contactOf(origin, name));
  const customers = await (await ines.get('/customers')).text();
  const places: string[] = [];
  for (const onboarding of new Set(customers.match(/\/onboardings\/[0-9a-f-]{36}/g))) {
    if (places.length < 4 && (await isKept(ines, onboarding, 'The first note'))) places.push(onboarding);
  }
  if (places.length === 0) throw new Error('No customer of the demo takes a note.');
  return { contacts, kofi, ines, places };
}

const noteTo = (onboarding: string): string =>
  `${onboarding}/threads/${onboarding.slice('/onboardings/'.length)}/notes`;

/** A note hangs at a page that is published. */
const isKept = async (member: Visitor, onboarding: string, note: string): Promise<boolean> =>
  (await member.post(noteTo(onboarding), { note })).status === 303;

function turnOf(contacts: Visitor[], n: number): Visitor {
  const one = contacts[n % contacts.length];
  if (!one) throw new Error('Nobody of a customer is here.');
  return one;
}

export class Load {
  answered = 0;
  readonly failed: string[] = [];
  readonly acknowledged: string[] = [];
  /** Until each answer was there, in milliseconds. */
  readonly took: number[] = [];
  private isOver = false;
  private readonly lines: Promise<void>[];
  private added = 0;

  constructor(
    origin: string,
    { contacts, kofi, ines, places }: People,
    private readonly name: string,
  ) {
    const stranger = visitor(origin);
    this.lines = [
      this.line((n) => this.ask('page', 200, () => turnOf(contacts, n).get('/welcome'))),
      this.line(() => this.ask('worklist', 200, () => kofi.get('/'))),
      this.line(() => this.ask('customers', 200, () => ines.get('/customers'))),
      this.line(() => this.ask('sign-in', 200, () => stranger.get('/sign-in'))),
      this.line((n) => this.add(contacts, n)),
      this.line((n) => this.note(ines, places[n % places.length] ?? '', n)),
      this.line((n) => this.note(kofi, places[(n + 1) % places.length] ?? '', n + 1_000_000)),
    ];
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.lines);
  }

  /** Of what was acknowledged, what the database doesn't have. */
  async lost(db: Db): Promise<string[]> {
    const { rows } = await sql<{ words: string }>`
      select words from notes where words like ${`Kept ${this.name}%`}
      union select value from wordings, jsonb_each_text(fields) where value like ${`Kept ${this.name}%`}`.execute(
      db,
    );
    const kept = new Set(rows.map(({ words }) => words));
    return this.acknowledged.filter((words) => !kept.has(words));
  }

  private async line(turn: (n: number) => Promise<unknown>): Promise<void> {
    for (let n = 0; !this.isOver; n++) {
      await turn(n);
      await wait(PAUSE_MS);
    }
  }

  private async ask(what: string, status: number, request: () => Promise<Response>): Promise<boolean> {
    const since = performance.now();
    try {
      const answer = await request();
      const body = await answer.text();
      this.took.push(performance.now() - since);
      if (answer.status === status) {
        this.answered += 1;
        return true;
      }
      this.failed.push(`${what}: ${answer.status} ${answer.status === 502 ? body : ''}`);
    } catch (error) {
      const { message, cause } = error as Error & { cause?: Error };
      this.failed.push(`${what}: ${message} ${cause?.message ?? ''}`);
    }
    return false;
  }

  private async add(contacts: Visitor[], n: number): Promise<void> {
    if (this.added >= MOST_ADDED * contacts.length) return void (await wait(100));
    this.added += 1;
    const text = `Kept ${this.name} by a contact ${n}`;
    const fields = { kind: 'system', area: 'today', label: `Point ${n}`, text };
    if (await this.ask('addition', 303, () => turnOf(contacts, n).post('/welcome/add', fields)))
      this.acknowledged.push(text);
  }

  private async note(member: Visitor, onboarding: string, n: number): Promise<void> {
    const words = `Kept ${this.name} note ${n}`;
    if (await this.ask('note', 303, () => member.post(noteTo(onboarding), { note: words })))
      this.acknowledged.push(words);
  }
}
