/* What was said of promises, in a sentence for every kind of event. */
import type { PROMISE_EVENTS } from '../../domain/promise/promise-events';
import { STATE_WORDS } from '../../speech/en/promise/say-ledger';
import type { Says } from './says';

export const PROMISE_WORDS: { [K in keyof typeof PROMISE_EVENTS]: Says<K> } = {
  promise_outcome_noted: (who, { change }, { outcome }) =>
    `${who} said that a promise was ${STATE_WORDS[outcome]}${change ? `: ${change.title}` : ''}`,
  promise_outcome_taken_back: (who, { change }, { outcome }) =>
    `${who} took back that a promise was ${STATE_WORDS[outcome]}${change ? `: ${change.title}` : ''}`,
};
