/*
 * The letter at the top of the customer's page, drafted in the voice of the person who looks after them. It is made
 * from what was agreed only: red flags, notes and verdicts are not among its sources.
 */
import { countInWords } from './say-count';

export type GreetingSources = {
  /** The customer's name. */
  customer: string;
  /** Our own company's name. */
  vendor: string;
  /** The sales rep's first name. */
  rep: string;
  /** What the customer wants to achieve, most important first. */
  goals: string[];
};

/** Two paragraphs, parted by a blank line. */
export function draftGreeting({ customer, vendor, rep, goals }: GreetingSources): string {
  const [first] = goals;
  const about = first
    ? `${rep} has told me about ${customer}${goals.length > 1 ? `, your ${countInWords(goals.length)} goals, and the first of them: ${asPartOfSentence(first)}` : ` and what you want most: ${asPartOfSentence(first)}`}.`
    : `${rep} has told me about ${customer}.`;
  return [
    `${about} From today I’m your person at ${vendor}, through to your first results and after.`,
    `You shouldn’t have to explain anything twice. So here is everything ${rep} passed on, in plain words. Tell me where we got it wrong, and I’ll put it right before we talk.`,
  ].join('\n\n');
}

/** Lower-cases a first word that is not a name of its own, and drops a closing full stop. */
function asPartOfSentence(goal: string): string {
  const words = goal.trim().replace(/[.。]+$/u, '');
  const [first = '', second = ''] = [...words];
  const isOrdinary = first !== first.toLowerCase() && second === second.toLowerCase();
  return isOrdinary ? first.toLowerCase() + words.slice(first.length) : words;
}
