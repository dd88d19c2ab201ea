/* Since when a mail is in other words, and whether mail leaves. */
import type { MailTurnedAwayFacts } from '../../../queries/mail/mail-turned-away.server';
import type { MailWordingFacts } from '../../../queries/mail/mail-wording.server';
import type { MailTurnedAway, MailWording } from '../../mail/said-mail';
import { sayDeadline, sayWhen } from '../say-time';

export const sayMailWording = ({ reader, triedAt, changed, ...same }: MailWordingFacts): MailWording => ({
  ...same,
  triedAt: triedAt && sayWhen(triedAt, reader),
  changed: changed && { by: changed.by, when: sayWhen(changed.at, reader) },
});

export const sayTurnedAway = ({ reader, since, ...same }: MailTurnedAwayFacts): MailTurnedAway => ({
  ...same,
  since: sayDeadline(since, reader),
});
