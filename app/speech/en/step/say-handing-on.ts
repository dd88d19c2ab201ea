/* Who handed a step to whom, in English, for whoever of the customer reads it. */
import { atStart } from '../../../domain/form/at-start';
import type { HandingOn } from '../../../queries/step/handing-on.server';
import type { SaidHandingOn } from '../../step/said-handing-on';
import { nameOf, type PathVoice } from '../path/say-customer-path';
import { sayOn } from '../welcome/voices';

export function sayHandingOn({ colleagues, handed }: HandingOn, { reader }: PathVoice): SaidHandingOn {
  if (!handed) return { colleagues, handed };
  const { by, to, at, mayTakeBack } = handed;
  const whom = to.isReader ? 'you' : nameOf(to);
  return {
    colleagues,
    handed: { said: `${atStart(nameOf(by))} handed it to ${whom} ${sayOn(at, reader)}`, mayTakeBack },
  };
}
