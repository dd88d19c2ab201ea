/* Why nobody can sign what a customer agrees to, and what helps. */
import { atStart } from '../../domain/form/at-start';
import type { SignerGap } from '../../domain/review/signers';
import { sayList } from '../../speech/en/say-count';

/** The cure is empty where only the customer has one. */
export function signerWords({ why, names }: SignerGap, customer: string): { says: string; cure: string } {
  const them = names.length === 1 ? 'them' : 'any of them';
  if (why === 'nobody')
    return {
      says: `Nobody at ${customer} is noted as the first contact or as who signs off, so nobody can sign.`,
      cure: '',
    };
  if (why === 'unreachable')
    return {
      says: `Only ${sayList(names)} may sign for ${customer}, and we can’t write to ${them}.`,
      cure: 'An address can be given under People.',
    };
  return {
    says: `Only ${sayList(names)} may sign for ${customer}, and ${names.length === 1 ? 'has' : 'have'} no page.`,
    cure: `${atStart(names.length === 1 ? 'a link' : 'links')} can be sent under People.`,
  };
}
