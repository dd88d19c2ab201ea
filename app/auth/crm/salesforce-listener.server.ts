/*
 * Salesforce signs nothing of what it tells: whoever knows the address is let in. So the address of a connection ends in a
 * word that follows from its consumer secret, which Salesforce and Foyer know and nobody else; where that changes, so does
 * the address.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** In figures and letters, so that logs leave it out. */
export const listenerWord = (connectionId: string, clientSecret: string): string =>
  createHmac('sha256', clientSecret).update(`foyer outbound messages ${connectionId}`).digest('hex');

export function isListenerWord(given: string, connectionId: string, clientSecret: string): boolean {
  const expected = Buffer.from(listenerWord(connectionId, clientSecret));
  const said = Buffer.from(given);
  return said.length === expected.length && timingSafeEqual(said, expected);
}
