/* What programs suggested, in English: which kind of statement, by which key, and when. */
import { atStart } from '../../../domain/form/at-start';
import { kindOf } from '../../../domain/statement/kinds';
import type { SuggestionsFacts } from '../../../queries/statement/suggestions.server';
import type { SaidSuggestion, SaidSuggestions } from '../../statement/said-suggestions';
import { saySaid } from '../handoff/say-written';
import { KIND_WORDS } from '../kind-words';
import { sayWhen } from '../say-time';
import { PART_WORDS } from '../tell-statement';

export function saySuggestions({ reader, isOpen, suggestions, ...facts }: SuggestionsFacts): SaidSuggestions {
  const { id, customer, stage, rep, mayRecord } = facts;
  const say = ({
    id: one,
    at,
    key,
    words,
    parts,
    ...around
  }: (typeof suggestions)[number]): SaidSuggestion => {
    const { commitment, heardWhere, saidBy } = around;
    const said = saySaid(
      { id: one, wordingId: '', words, commitment, heardWhere, note: '', saidBy: null },
      { reader, customer },
    );
    const facts = [...said.told.facts, ...parts.map((part) => PART_WORDS[part])];
    return {
      said: { ...said, told: { ...said.told, facts } },
      isAssumed: kindOf(words.kind).isOurWord ? null : saidBy === 'assumed',
      from: `${atStart(KIND_WORDS[words.kind].a)}, suggested by the key “${key.name}” ${sayWhen(at, reader)}`,
    };
  };
  return {
    id,
    customer,
    stage,
    rep,
    mayRecord,
    lead: leadOf(isOpen, mayRecord),
    suggestions: suggestions.map(say),
  };
}

function leadOf(isOpen: boolean, mayRecord: boolean): string {
  if (!isOpen) return 'They can be recorded while the handoff is with sales.';
  return mayRecord
    ? 'None of it counts until you record it. Its words can be changed afterwards.'
    : 'None of it counts until somebody in sales records it.';
}
