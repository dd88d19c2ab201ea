/*
 * Guesses at welcome links are counted by the address they come from. A link that exists is never counted, so opening
 * one changes nothing, however often a mail scanner does it.
 */
import { db } from '#db/client.server';
import { countTry, LINK_MISSES_PER_ADDRESS } from '../attempts.server';

/** Counts a link that leads nowhere. Zero, or the seconds to wait before the next try. */
export const countMiss = (clientAddress: string): Promise<number> =>
  countTry(db(), `welcome link missed from ${clientAddress}`, LINK_MISSES_PER_ADDRESS);
