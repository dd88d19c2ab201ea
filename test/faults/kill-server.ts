/*
 * Kills the server, as a crash does, while a contact answers and adds to their page and members are signed in; then
 * starts it again on the same data and asks whether everything that was answered with success is there.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Foyer, type FoyerOptions, startFoyer } from '../support/browser/server';
import { contactOf, type Visitor } from '../support/browser/visitor';

const WRITERS = 4;

export type KillReport = {
  kills: number;
  /** Additions that were answered with success, and those of them that were gone afterwards. */
  acknowledged: number;
  lost: string[];
  /** Of a yes that was given and taken back in turn: states after a restart that no answer explains. */
  contradictions: string[];
  /** From the kill to the first page, in milliseconds. */
  restarts: number[];
};

/** `options` name the database; both runs and restarts use the same one. */
export async function killServer(
  options: FoyerOptions,
  kills: number,
  random: () => number,
): Promise<KillReport> {
  const report: KillReport = { kills: 0, acknowledged: 0, lost: [], contradictions: [], restarts: [] };
  let foyer: Foyer = await startFoyer({ ...options, isDemo: true });
  let marit = await contactOf(foyer.origin, 'Marit');
  const added: string[] = [];
  try {
    const point = await openPoint(marit);
    for (let round = 0; round < kills; round++) {
      const stop = { now: false };
      const before = stateOf(await (await marit.get('/welcome')).text(), point.id);
      const toggled = toggle(marit, point, before, stop);
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        add(marit, `${round}-${writer}`, added, stop),
      );
      const already = added.length;
      while (added.length === already) await wait(5);
      await wait(random() * 900);
      await foyer.kill();
      stop.now = true;
      const states = await toggled;
      await Promise.all(writers);
      const since = performance.now();
      foyer = await startFoyer({ ...options, isDemo: true });
      marit = marit.at(foyer.origin);
      const page = await (await marit.get('/welcome')).text();
      report.restarts.push(Math.round(performance.now() - since));
      report.lost.push(...added.filter((text) => !page.includes(text)));
      const state = stateOf(page, point.id);
      if (!states.includes(state))
        report.contradictions.push(`round ${round}: ${state}, not ${states.join(' or ')}`);
      report.kills += 1;
    }
  } finally {
    await foyer.stop();
  }
  report.acknowledged = added.length;
  return report;
}

type Point = { id: string; wording: string };

/** A statement that waits for a yes, as the page offers it. */
async function openPoint(marit: Visitor): Promise<Point> {
  const page = await (await marit.get('/welcome')).text();
  const offer = /statements\/([0-9a-f-]{36})\/confirm[^>]*>.*?name="wording" value="([0-9a-f-]{36})"/s;
  const found = offer.exec(page);
  if (!found?.[1] || !found[2]) throw new Error('The page has no open point.');
  return { id: found[1], wording: found[2] };
}

/** Says yes and takes it back until the server is gone; the states that its answers allow for. */
async function toggle(
  marit: Visitor,
  { id, wording }: Point,
  before: string,
  stop: { now: boolean },
): Promise<string[]> {
  let known = before;
  for (;;) {
    const { verb, next } =
      known === 'yes' ? { verb: 'undo', next: 'open' } : { verb: 'confirm', next: 'yes' };
    try {
      const answer = await marit.post(`/welcome/statements/${id}/${verb}`, { wording });
      if (answer.status === 303) known = next;
      if (stop.now) return [known];
    } catch {
      return [known, next];
    }
  }
}

async function add(marit: Visitor, name: string, added: string[], stop: { now: boolean }): Promise<void> {
  for (let count = 0; !stop.now; count++) {
    const text = `Kept ${name}-${count} whatever happens`;
    try {
      const answer = await marit.post('/welcome/add', {
        kind: 'system',
        area: 'today',
        label: `Point ${name}`,
        text,
      });
      if (answer.status === 303) added.push(text);
    } catch {
      return;
    }
  }
}

function stateOf(page: string, id: string): string {
  const tag = new RegExp(`<[^>]*id="${id}"[^>]*>`).exec(page)?.[0] ?? '';
  return /data-state="([a-z]+)"/.exec(tag)?.[1] ?? 'gone';
}
