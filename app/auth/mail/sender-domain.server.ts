/*
 * From which domains a workspace's mail may come by its own choice: those it leaves from already. Another has to be verified
 * with the mail service first, by whoever runs Foyer, or one company could write in the name of another.
 */
import { domainOf } from '../../domain/contact/colleague-domain';
import { env } from '../../env.server';

/** `own` is the address that the workspace has today. */
export const senderDomains = (own: string | null): string[] => [
  ...new Set([own, env().MAIL_FROM].flatMap((address) => (address ? [domainOf(address)] : []))),
];
