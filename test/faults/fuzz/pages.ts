/* Which pages there are for whom, and where something stands that nobody has done yet. */
import { pick, type Random } from './hostile';

type Page = { path: string; shape: string; visits: Map<string, number>; wanted: number };

/** Of one kind of page; a list of a hundred mails needs no hundred looks. */
const MOST_OF_A_SHAPE = 16;
/** Links out of a mail: they are for whoever has them, signed in or not. */
const IN_A_MAIL = /^\/(welcome|invitation|password\/reset|reminders)\//;

export class Pages {
  readonly #byGroup = new Map<string, Map<string, Page>>();
  constructor(
    readonly addressOf: (path: string) => string,
    readonly random: Random,
  ) {}

  /** `group` shares what it knows: members see the same onboardings. */
  learn(group: string, links: string[]): void {
    for (const path of links) {
      const of = IN_A_MAIL.test(path) && this.addressOf(path) !== '/welcome/test' ? STRANGERS : group;
      const known = this.#byGroup.get(of) ?? new Map<string, Page>();
      this.#byGroup.set(of, known);
      if (known.has(path)) continue;
      const shape = this.#shapeOf(path);
      const alike = [...known.values()].filter((page) => page.shape === shape);
      const [worn] = alike.sort((one, other) => visitsOf(other) - visitsOf(one));
      if (worn && alike.length >= MOST_OF_A_SHAPE) known.delete(worn.path);
      known.set(path, { path, shape, visits: new Map(), wanted: 0 });
    }
  }

  /** Where something waits to be done for the first time, or else where `who` has been least. */
  next(group: string, who: string): string {
    const pages = [...(this.#byGroup.get(group)?.values() ?? [])];
    const waiting = pages.filter(({ wanted }) => wanted > 0);
    const among = waiting.length > 0 && this.random() < 0.5 ? waiting : pages;
    const visits = (page: Page) => page.visits.get(who) ?? 0;
    const least = Math.min(...among.map(visits));
    const page = pick(
      this.random,
      among.filter((one) => visits(one) === least),
    );
    page.visits.set(who, least + 1);
    return page.path;
  }

  /** How many of the forms of a page go where nothing was done yet. */
  want(group: string, path: string, wanted: number): void {
    const page = this.#byGroup.get(group)?.get(path);
    if (page) page.wanted = wanted;
  }

  #shapeOf(path: string): string {
    const [at = '', query = ''] = path.split('?');
    return `${this.addressOf(at)}?${[...new URLSearchParams(query).keys()].sort().join('&')}`;
  }
}

const visitsOf = ({ visits }: Page): number => [...visits.values()].reduce((sum, one) => sum + one, 0);

export const STRANGERS = 'strangers';
