import type { Delivery } from '../queries/mail-of-onboarding.server';
import { State } from './state';

/** What became of one mail, in words. */
export function DeliveryState({ delivery: { state, when, isLocal } }: { delivery: Delivery }) {
  switch (state) {
    case 'queued':
    case 'sending':
      return <State icon="clock">On its way, {when}</State>;
    case 'accepted':
      return (
        <State tone="ok">
          {isLocal ? 'In the local mailbox' : 'Delivered to our mail service'}, {when}
        </State>
      );
    case 'failed':
      return <State tone="stop">Couldn’t be sent, {when}</State>;
    case 'unsure':
      return <State tone="wait">We don’t know if it arrived</State>;
    case 'cancelled':
      return <State>Not sent: there was nothing left to say</State>;
  }
}

/** What to do about a mail that did not get through; nothing for all others. */
export function deliveryCure({ state, failure }: Delivery, first: string): string | null {
  if (state === 'failed')
    return `${failure ? `“${failure}” ` : ''}Check the address with ${first}’s colleagues, then send a fresh link.`;
  if (state === 'unsure') return `Ask ${first} before you send another one.`;
  return null;
}
