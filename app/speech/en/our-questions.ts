/*
 * What we ask the customer where sales had no answer. An answer is a system that they add, in the area we asked about
 * and under the label that our question gives it.
 */
import type { SystemArea, Words } from '../../domain/statement/statement';

/** The answer's name, and what we ask, to stand after "We’d like to know:". */
export const UNKNOWN: Record<SystemArea, { label: string; question: string }> = {
  today: { label: 'What you use today', question: 'what do you use today?' },
  connects: { label: 'What has to connect', question: 'what has to connect to us?' },
  data: { label: 'Data to bring over', question: 'what data do we bring over?' },
  security: { label: 'Security', question: 'what does your security ask of us?' },
};

/** Of what a customer added: it answers what we asked, and is no point of their own. */
export const answersOurQuestion = (words: Words, area: SystemArea | null): boolean =>
  words.kind === 'system' && area !== null && words.fields.label === UNKNOWN[area].label;
