/* What publishing changes in the path, in words. */
import { atStart } from '../../../domain/form/at-start';
import type { ChangedPart, PathChange } from '../../../domain/path/path-changes';
import { viewedSteps } from '../../../domain/path/path-view';
import type { PathFacts } from '../../../queries/path/path.server';
import type { SaidChange } from '../../path/said-path';
import { sayList } from '../say-count';
import { type Reader, sayShortDay } from '../say-time';

const IS: Record<PathChange['is'], string> = {
  new: 'New',
  changed: 'Changed',
  moved: 'Moved',
  elsewhere: 'Elsewhere',
  gone: 'Gone',
};

const PARTS: Record<Exclude<ChangedPart, 'title'>, string> = {
  kind: 'what kind of step it is',
  side: 'whose step it is',
  who: 'who does it',
  waits: 'what it waits for',
  content: 'what it says',
  asks: 'what it asks for',
  attached: 'its files and pictures',
};

export const sayChanges = (facts: PathFacts): SaidChange[] =>
  facts.changes.map((change) => ({
    key: `${change.is} ${change.id}`,
    is: IS[change.is],
    title: change.title,
    ...said(change, facts),
  }));

type Told = Pick<SaidChange, 'had' | 'now' | 'line'>;
const only = (line: string): Told => ({ had: '', now: '', line });

function said(change: PathChange, facts: PathFacts): Told {
  const { reader } = facts;
  const isStep = change.what === 'step';
  switch (change.is) {
    case 'new':
      return only(
        `${isStep ? 'A step' : 'A phase'}${change.dueOn ? `, ${isStep ? 'by' : 'until'} ${sayShortDay(change.dueOn, reader)}` : ''}${isStep ? forWhom(change.id, facts) : ''}`,
      );
    case 'gone':
      return only(
        isStep
          ? 'The step goes from the page; what was said of it stays on record'
          : 'The phase goes from the page',
      );
    case 'elsewhere':
      return only(isStep ? 'The step stands at another place' : 'The phase stands at another place');
    case 'moved':
      return {
        had: dayWords(change.from, reader),
        now: dayWords(change.to, reader),
        line: isStep ? 'Due' : 'Ends',
      };
    case 'changed':
      return changed(change);
  }
}

function forWhom(id: string, { view, people }: PathFacts): string {
  const who = viewedSteps(view).find((step) => step.id === id)?.who;
  const person = who && people.get(who.id);
  return person ? `, for ${person.first}` : '';
}

function changed(change: Extract<PathChange, { is: 'changed' }>): Told {
  const isRenamed = change.before !== change.title;
  const names = isRenamed ? { had: change.before, now: change.title } : { had: '', now: '' };
  if (change.what === 'phase') return { ...names, line: isRenamed ? 'Called' : 'Reads otherwise' };
  const parts = change.parts.flatMap((part) => (part === 'title' ? [] : [PARTS[part]]));
  const line = parts.length > 0 ? atStart(sayList(parts)) : 'Called';
  return { ...names, line };
}

const dayWords = (day: string | null, reader: Reader): string => (day ? sayShortDay(day, reader) : 'no day');
