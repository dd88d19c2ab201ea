/*
 * Goes through the pages as each kind of person, and sends every form it finds there: filled in as it should be but
 * for one field, and filled in whole, so that what lies behind the form is reached. In between it sends what nobody
 * types to any address, with any method. Nothing may be answered with a failure of ours, and nothing may cost more
 * than a fifth of a second of CPU.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { addressLists } from '../../support/addresses';
import { asShown, type FoundForm, formsIn, idsIn, linksIn } from './forms';
import { pick, type Random } from './hostile';
import { Pages, STRANGERS } from './pages';
import { emptyReport, type Fuzzed, type Heard, type Person, type Sending, send } from './send';
import { bodyOf, type Known, spoiled, strayPath } from './spoiled';
import { typedInto } from './typed';

export type FuzzOptions = {
  origin: string;
  pid: number;
  seconds: number;
  random: Random;
  /** Signs everybody in afresh; who they are, by name. */
  people: () => Promise<Map<string, Person>>;
  addresses?: string[];
  /** Goes on for longer, within reason, until a form was accepted at each of these. */
  untilDone?: string[];
  /** Ends with the first fault. */
  untilSeen?: boolean;
};

const METHODS = ['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
/** Pages looked at in one run at most, for the sake of what is still to be done. */
const MOST_VISITS = 350;
/** What stands on every page and ends the visit: sent whole until it was accepted, and not again. */
const ENDS_A_VISIT = /^\/(sign-out|welcome\/(close|leave))$|\/(disable|revoke)$/;

export const allAddresses = (): string[] => [
  '/',
  '/health',
  '/webhooks/resend',
  ...[...addressLists().matchAll(/route\(\s*'([^']+)'/g)].map(([, address]) => `/${address}`),
];

/** Every address that takes a form. */
export const addressesWithForms = (): string[] =>
  [...addressLists().matchAll(/route\(\s*'([^'*]+)',\s*'([^']+)'/g)]
    .filter(([, , file]) =>
      /export (async function|const) action\b/.test(readFileSync(`app/${file}`, 'utf8')),
    )
    .map(([, address]) => `/${address}`);

/** The names that anything of ours looks for in an address. */
const parameterNames = (): string[] => {
  const texts = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  return [
    ...new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/\.get\('([a-z][A-Za-z]*)'\)/g)].map((match) => match[1] ?? ''),
      ),
    ),
  ];
};

const STARTS: Record<string, string[]> = {
  [STRANGERS]: ['/', '/sign-in', '/password/forgotten', '/set-up', '/welcome', '/welcome/inbox'],
  contacts: ['/welcome', '/welcome/test', '/welcome/pages'],
  members: [
    '/',
    '/account',
    '/handoffs/new',
    '/members',
    '/mail-wording',
    '/mail',
    '/mailbox',
    '/corrections',
  ],
};
const groupOf = (role: string): string =>
  role === 'a stranger' ? STRANGERS : role === 'a contact' ? 'contacts' : 'members';

export async function fuzz(options: FuzzOptions): Promise<Fuzzed> {
  const { origin, seconds, random, addresses = allAddresses(), untilDone = [], untilSeen } = options;
  const report = emptyReport();
  const { coverage } = report;
  const until = Date.now() + seconds * 1000;
  const known: Known = {
    ids: new Set(),
    fieldNames: new Set(['id', 'base', 'name', 'email', 'text', 'madeFor']),
    parameters: parameterNames(),
  };
  const pages = new Pages(addressOf, random);
  for (const [group, paths] of Object.entries(STARTS)) pages.learn(group, paths);
  const lastForms = new Map<string, FoundForm[]>();
  let people = new Map<string, Person>();
  let isSomebodyOut = true;
  let visits = 0;

  for (let round = 0; !isOver(); round += 1) {
    if (isSomebodyOut || round % 150 === 0) people = await options.people();
    isSomebodyOut = false;
    const who = pick(random, [...people.keys()]);
    const person = people.get(who);
    if (!person) continue;
    if (random() < 0.25) await sendTo(person, stray(who, round));
    else await visit(who, person);
  }
  return report;

  function isOver(): boolean {
    if (untilSeen && report.failures.length + report.slow.length > 0) return true;
    const isAllDone = untilDone.every((address) => coverage.doneBy(address).length > 0);
    return Date.now() >= until && (isAllDone || visits >= MOST_VISITS);
  }

  /** Looks at a page, and sends the forms on it that were sent least. */
  async function visit(who: string, person: Person): Promise<void> {
    visits += 1;
    const group = groupOf(person.role);
    const path = pages.next(group, who);
    const { body: html } = await sendTo(person, { who, address: addressOf(path), method: 'GET', path });
    for (const id of idsIn(html)) known.ids.add(id);
    pages.learn(group, linksIn(html, origin));
    const forms = formsIn(html, path);
    for (const { inputs } of forms)
      for (const { name } of inputs) if (!/-[0-9a-f]{8}-/.test(name)) known.fieldNames.add(name);
    if (forms.length > 0) lastForms.set(who, forms);
    const byAddress = new Map<string, FoundForm[]>();
    for (const form of forms) {
      const address = addressOf(form.action);
      byAddress.set(address, [...(byAddress.get(address) ?? []), form]);
    }
    const isNew = (address: string) => coverage.doneBy(address).length === 0;
    const ordered = [...byAddress].sort(([one], [other]) => coverage.sent(one) - coverage.sent(other));
    for (const [address, own] of ordered.slice(0, 5)) await sendOne(who, person, address, pick(random, own));
    pages.want(group, path, [...byAddress.keys()].filter(isNew).length);
  }

  async function sendOne(who: string, person: Person, address: string, form: FoundForm): Promise<void> {
    const path = form.action;
    if (ENDS_A_VISIT.test(path) && coverage.doneBy(address).length > 0 && random() < 0.97) return;
    const whole = typedInto(form, random);
    await sendTo(person, { who, address, method: 'POST', path, body: spoiled(whole, known, random) });
    const isDone = coverage.doneBy(address).length > 0;
    if (isDone && random() < 0.8) return;
    await sendTo(person, { who, address, method: 'POST', path, body: bodyOf(whole) });
  }

  function stray(who: string, round: number): Sending {
    const address = addresses[round % addresses.length] ?? '/';
    const path = strayPath(address, known, random);
    const kind = random();
    if (kind < 0.4) return { who, address, method: 'GET', path };
    if (kind > 0.95) return { who, address, method: pick(random, METHODS), path };
    const own = lastForms.get(who) ?? [];
    const fields = own.length > 0 ? asShown(pick(random, own)) : [];
    return { who, address, method: 'POST', path, body: spoiled(fields, known, random) };
  }

  async function sendTo(person: Person, sending: Sending): Promise<Heard> {
    const heard = await send(options, report, person, sending);
    const isOut = person.role !== 'a stranger' && /^\/sign-in/.test(heard.location);
    if (isOut || heard.status === 401) isSomebodyOut = true;
    return heard;
  }

  /** The address of Foyer that a path belongs to. */
  function addressOf(path: string): string {
    const parts = (path.split('?')[0] ?? '').split('/');
    const fits = (address: string) => {
      const own = address.split('/');
      return (
        own.length === parts.length && own.every((part, at) => part.startsWith(':') || part === parts[at])
      );
    };
    // Of two that fit, the one with more words of its own is meant: /welcome/inbox is no link.
    const places = (address: string) => address.split(':').length;
    return addresses.filter(fits).sort((one, other) => places(one) - places(other))[0] ?? '*';
  }
}
