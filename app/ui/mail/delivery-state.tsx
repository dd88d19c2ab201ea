import { isTrouble, type Delivery as Reported } from '../../domain/mail/delivery';
import type { Delivery } from '../../speech/mail/said-mail';
import { State, type Tone } from '../kit/state';

/** What became of one mail, in words. */
export function DeliveryState({
  delivery,
}: {
  delivery: Pick<Delivery, 'state' | 'when' | 'isLocal' | 'report'>;
}) {
  const { state, when, isLocal, report } = delivery;
  switch (state) {
    case 'queued':
    case 'sending':
      return <State icon="clock">On its way, {when}</State>;
    case 'accepted': {
      if (!report)
        return (
          <State tone="ok">
            {isLocal ? 'In the local mailbox' : 'Accepted by our mail service'}, {when}
          </State>
        );
      const { tone, words } = REPORTED[report.delivery];
      return (
        <State tone={tone}>
          {words}, {report.when}
        </State>
      );
    }
    case 'failed':
      return <State tone="stop">Couldn’t be sent, {when}</State>;
    case 'unsure':
      return <State tone="wait">We don’t know if it arrived</State>;
    case 'cancelled':
      return <State>Not sent: there was nothing left to say</State>;
  }
}

const REPORTED: Record<Reported, { tone: Tone; words: string }> = {
  delayed: { tone: 'wait', words: 'Their mail server makes it wait' },
  delivered: { tone: 'ok', words: 'Delivered' },
  failed: { tone: 'stop', words: 'Couldn’t be delivered' },
  suppressed: { tone: 'stop', words: 'Held back, because an earlier mail came back' },
  bounced: { tone: 'stop', words: 'Came back' },
  complained: { tone: 'stop', words: 'Marked as spam' },
};

/** Whether a mail surely didn’t reach its reader, or isn’t welcome there. */
export const isStuck = ({ state, report }: Delivery): boolean =>
  state === 'failed' || (state === 'accepted' && isTrouble(report?.delivery ?? null));

/** What to do about a mail that did not get through; nothing for all others. */
export function deliveryCure(delivery: Delivery, first: string): string | null {
  const { state, failure, report } = delivery;
  if (state === 'unsure') return `Our mail service never answered. Ask ${first}, then say what is true.`;
  if (!isStuck(delivery)) return null;
  if (report?.delivery === 'complained')
    return `Our mail service won’t write to this address again. Call ${first}, and ask which address is welcome.`;
  const reason = (state === 'failed' ? failure : report?.reason) || '';
  return `${reason ? `“${reason}” ` : ''}Check the address with ${first}’s colleagues, correct it, then send a fresh link. Or call.`;
}
