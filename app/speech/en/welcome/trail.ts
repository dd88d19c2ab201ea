/*
 * Who said what about a point, in the order it happened: who noted it, what contacts answered, what we answered, and
 * what we changed of our own accord. Every earlier wording stays readable.
 */
import { atStart } from '../../../domain/form/at-start';
import type { Act, ItemFacts, Noted, Voice } from '../../../queries/welcome/page';
import type { TrailStep } from '../../welcome/said-page';
import { andFrom, sayFrom } from '../heard';
import { sayByCopy } from '../say-by-copy';
import { type Reader, sayShortDay } from '../say-time';
import { saidDifferently, sayShown, showWords } from '../shown-words';
import { sayParts } from '../tell-statement';
import { called, sayOn } from './voices';

/** What the section says once for all its points: who noted them, and where each was heard. */
type Said = { isSourceSaid: boolean; isPlaceSaid: boolean };

/** Leaves out what the section says already. */
export function sayTrail(item: ItemFacts, said: Said, reader: Reader): TrailStep[] {
  const later = item.acts.map((act) => ({ who: faceOf(act.who), ...sayAct(act, reader) }));
  const hasNews = later.length > 0;
  const noted = item.noted ? notedSteps(item, item.noted, { ...said, hasNews }, reader) : [];
  return [...noted, ...later];
}

/** Where a point was heard, to stand by itself: "From your second call"; empty where nobody said. */
export const sayHeard = (where: string): string => atStart(sayFrom(where));

/**
 * Who noted a point, and who gave it the words that were shown first. Words are never put in the mouth of whoever
 * didn't write them; where we can't keep a promise as it was said, the page says so.
 */
function notedSteps(
  { heardWhere, words }: ItemFacts,
  { who: rep, at, wordedBy, judged, first }: Noted,
  { isSourceSaid, isPlaceSaid, hasNews }: Said & { hasNews: boolean },
  reader: Reader,
): TrailStep[] {
  const struck = (first && saidDifferently(showWords(first, reader), showWords(words, reader))) || null;
  const source = andFrom(`${called(rep)} noted this ${sayOn(at, reader)}`, heardWhere);
  const noted = { who: faceOf(rep), said: source, quotes: [] };
  if (!wordedBy) return hasNews || struck || !isSourceSaid ? [{ ...noted, struck }] : [];
  const who = faceOf(wordedBy);
  const isToldAbove = isSourceSaid && isPlaceSaid;
  const worded = `${called(wordedBy)} put it into words`;
  if (!struck && !judged)
    return isToldAbove
      ? [{ ...noted, who, said: worded, struck }]
      : [{ ...noted, said: `${noted.said}. ${worded}`, struck }];
  const said = judged ? `${worded}: ${JUDGED_SAID[judged](called(rep))}` : worded;
  return [...(isToldAbove ? [] : [{ ...noted, struck: null }]), { ...noted, who, said, struck }];
}

const JUDGED_SAID = {
  not_deliverable: (rep: string) =>
    `we can’t keep it the way ${rep} said it, and this is what we can do instead`,
  with_changes: (rep: string) => `we can keep what ${rep} said with changes, and this is how`,
};

function sayAct(act: Act, reader: Reader): Omit<TrailStep, 'who'> {
  const who = called(act.who);
  const on = sayOn(act.at, reader);
  switch (act.act) {
    case 'answer': {
      const parts = act.parts ? `Part: ${sayParts(act.parts) || 'none of these'}` : '';
      const quotes = [sayProposal(act, reader), parts, act.note].filter((quote) => quote !== '');
      const said = `${who} ${ANSWER_SAID[act.kind]} ${on}${sayByCopy(act.who.copiedBy)}`;
      return { said, quotes, struck: null };
    }
    case 'resolution': {
      const quotes = act.line === '' ? [] : [act.line];
      return { said: `${who} ${RESOLUTION_SAID[act.outcome](on)}`, quotes, struck: null };
    }
    case 'change':
      return { said: `${atStart(who)} changed it ${on}`, quotes: [], struck: null };
    case 'call':
      return { said: `${atStart(who)} noted what came of it ${on}`, quotes: [act.line], struck: null };
    case 'left_open': {
      const until = sayShortDay(act.until, reader);
      return { said: `${atStart(who)} left it open until ${until}, ${on}`, quotes: [act.line], struck: null };
    }
  }
}

const ANSWER_SAID = {
  confirmed: 'said this was right',
  corrected: 'changed it',
  added: 'added this',
  talk: 'asked to talk about it',
};

const RESOLUTION_SAID = {
  adopted: (on: string) => `agreed ${on}`,
  reworded: (on: string) => `answered ${on} with a suggestion`,
  talk: (on: string) => `answered ${on}: let’s talk about it`,
};

function sayProposal({ proposed, before }: Extract<Act, { act: 'answer' }>, reader: Reader): string {
  if (!proposed) return '';
  const shown = showWords(proposed, reader);
  return before ? saidDifferently(shown, showWords(before, reader)) : sayShown(shown);
}

const faceOf = ({ name, portrait }: Voice) => ({ name, portrait });
