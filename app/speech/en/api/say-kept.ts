/* Why something that a CRM told isn't taken over, for whoever reads its log. */
import type { Kept, KeptReason } from '../../../domain/api/told-deal';

const WORDS: Record<KeptReason, string> = {
  set_here: 'Somebody put this right in Foyer, and it stays as it is there',
  known: 'This person is there already, under the name that stands there',
  handed_over: 'The handoff has been handed over since: change it in Foyer',
  published: 'The customer reads days that are counted from it: it stays as it is',
  begun: 'It began with another one: whoever looks after the customer may choose again in Foyer',
  closed: 'The onboarding is closed: it stays as it was',
  not_allowed: 'The key’s member may not change this',
};

export const sayKept = ({ at, reason }: Kept) => ({ pointer: `/${at}`, reason, detail: WORDS[reason] });
