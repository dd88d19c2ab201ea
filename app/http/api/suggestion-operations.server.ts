/* What an assistant says that sales heard: it waits until somebody who works here records it. */
import { leaveOutSuggestion, suggestStatement } from '../../commands/statement/suggest-statement.server';
import { kindOf } from '../../domain/statement/kinds';
import type { Suggested } from '../../domain/statement/suggestion';
import { suggestionFor, suggestionsFor } from '../../queries/api/suggestions.server';
import { operation } from './operation';
import { whichOf } from './read-operations.server';
import { SUGGESTION, SUGGESTIONS } from './shapes/handoff-shapes';
import { SUGGESTION_SENT, type SuggestionSent } from './shapes/sent-shapes';

const SUGGEST = { topic: 'handoffs', scope: 'handoffs:suggest' } as const;

function suggestedOf({ words, commitment, area, said_by, heard_where, parts }: SuggestionSent): Suggested {
  const { kind } = words;
  return {
    words,
    commitment: kind === 'promise' ? (commitment ?? 'promised') : null,
    area: kind === 'system' ? (area ?? 'today') : null,
    // Whoever records it says whether the customer said so.
    saidBy: kindOf(kind).isOurWord ? null : (said_by ?? 'assumed'),
    heardWhere: heard_where ?? '',
    parts: kind === 'person' ? (parts ?? []) : [],
  };
}

export const SUGGESTION_OPERATIONS = [
  operation({
    id: 'suggest_statement',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/suggestions',
    ...SUGGEST,
    summary: 'Suggest a statement; it counts for nothing until somebody who works here records it',
    description: 'Say where it was heard. A guess is assumed; what the customer said is theirs.',
    body: SUGGESTION_SENT,
    answer: SUGGESTION,
    status: 201,
    refusals: ['handoff_locked', 'too_many_suggestions'],
    async handle({ actor, params, body, formId }) {
      const which = whichOf(actor, params);
      const suggested = await suggestStatement(actor, which.onboardingId, {
        id: formId,
        ...suggestedOf(body),
      });
      return suggested.ok ? suggestionFor(which, suggested.id) : suggested;
    },
  }),
  operation({
    id: 'list_suggestions',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/suggestions',
    topic: 'handoffs',
    scope: 'read',
    summary: 'What was suggested and neither recorded nor left out yet, oldest first',
    answer: SUGGESTIONS,
    handle: ({ actor, params }) => suggestionsFor(whichOf(actor, params)),
  }),
  operation({
    id: 'leave_out_suggestion',
    method: 'DELETE',
    path: '/onboardings/{onboarding_id}/suggestions/{suggestion_id}',
    ...SUGGEST,
    summary: 'Take a suggestion back that waits; the answer is those that wait still',
    answer: SUGGESTIONS,
    async handle({ actor, params }) {
      const which = whichOf(actor, params);
      const left = await leaveOutSuggestion(actor, which.onboardingId, params.suggestion_id ?? '');
      return left.ok ? suggestionsFor(which) : left;
    },
  }),
];
