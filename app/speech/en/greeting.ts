/* The greeting in English, as it is drafted for whoever looks after the customer. */

import type { GreetingFacts } from '../../domain/guide/greeting';
import { fillIn } from '../../domain/mail/mail-wording';
import { countOf } from './say-count';

/** A goal longer than this is counted rather than quoted. */
const LONGEST_QUOTE = 120;

/** Two paragraphs, in the voice of whoever looks after the customer from here. */
export function draftGreeting(facts: GreetingFacts): string {
  const { rep, vendor, customer, own } = facts;
  if (rep === null) return greetedBySelf(facts);
  if (own) return fillIn(own, { rep, vendor, customer });
  const met = `${rep} has told me about ${aboutThem(facts)} From today I’m your person at ${vendor}, through to your first results and after.`;
  const heard = `You shouldn’t have to explain anything twice. So here is what ${rep} passed on, in plain words. Tell me where we got it wrong, and I’ll put it right.`;
  return `${met}\n\n${heard}`;
}

/** Nobody has told them anything: what is on the page is what they noted themselves. */
function greetedBySelf({ vendor, customer, own }: GreetingFacts): string {
  if (own && !own.includes('{rep}')) return fillIn(own, { rep: '', vendor, customer });
  const who = `I’m your person at ${vendor}, and I look after ${customer}, through to your first results and after.`;
  const noted =
    'Here is what we have noted so far, in plain words, and what happens next. Tell me where we got it wrong, and I’ll put it right.';
  return `${who}\n\n${noted}`;
}

function aboutThem({ customer, goals: [first, ...others] }: GreetingFacts): string {
  if (first === undefined) return `${customer} and what you want from us.`;
  const goal = first.replace(/[\s.]+$/u, '');
  if ([...goal].length > LONGEST_QUOTE || goal.includes('\n')) {
    const count = countOf(others.length + 1, 'goal');
    return `${customer} and the ${count} you set yourselves.`.replace('the one goal', 'the goal');
  }
  if (others.length === 0) return `${customer} and what matters most to you: “${goal}”.`;
  return `${customer} and your ${countOf(others.length + 1, 'goal')}, first of all “${goal}”.`;
}
