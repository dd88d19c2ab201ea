/* What changed in a handoff since it was returned, in English: as it said before, and as it says now. */
import type { PartAnswer } from '../../../domain/handoff/handoff';
import type { Words } from '../../../domain/statement/statement';
import type { ChangeFacts, SinceReturnFacts } from '../../../queries/receipt/since-return.server';
import type { Change, SinceReturn } from '../../receipt/said-receipt';
import { sayAround } from '../around-changes';
import { sayOwnValue } from '../handoff/own-words';
import type { Telling } from '../handoff/say-written';
import { STORY_WORDS } from '../handoff/story-words';
import { QUESTION_WORDS } from '../kind-words';
import { sayWhen } from '../say-time';
import { sayWhole, tell } from '../tell-statement';

/** What reads as it did before is no change to whoever reads. */
export function saySinceReturn({ at, changes, ...same }: SinceReturnFacts, telling: Telling): SinceReturn {
  return {
    ...same,
    when: sayWhen(at, telling.reader),
    changes: changes
      .map((change) => sayChange(change, telling))
      .filter(({ before, after }) => before !== after),
  };
}

function sayChange(change: ChangeFacts, { reader, customer }: Telling): Change {
  const { id, about } = change;
  if (about === 'question') return { id, before: '', after: sayAnswer(change) };
  if (about === 'flag') return { id, before: change.before ?? '', after: change.after ?? '' };
  if (about === 'story') {
    const told = (words: string | null) => (words ? `${STORY_WORDS[change.part].told}: ${words}` : '');
    return { id, before: told(change.before), after: told(change.after) };
  }
  if (about === 'own') {
    const told = (own: typeof change.before) =>
      own?.value ? `${own.label}: ${sayOwnValue(own, own.value, reader)}` : '';
    return { id, before: told(change.before), after: told(change.after) };
  }
  const say = (words: Words | null) => (words ? sayWhole(tell(words, reader, customer)) : '');
  const { before, after } = change.around ? sayAround(change.around) : { before: '', after: '' };
  return { id, before: beside(say(change.before), before), after: beside(say(change.after), after) };
}

const beside = (words: string, more: string): string => (more ? `${words} · ${more}` : words);

const sayAnswer = ({ question, answer, reason }: Extract<ChangeFacts, { about: 'question' }>): string =>
  [`${QUESTION_WORDS[question].title}: ${ANSWERS[answer]}`, reason].filter(Boolean).join('. ');

const ANSWERS: Record<PartAnswer['answer'], string> = {
  none: 'none',
  unknown: 'not known, to ask the customer',
  not_applicable: 'doesn’t apply',
};
