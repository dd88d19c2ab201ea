/*
 * Guessing passwords is made slow, and nobody is locked out by what others do: wrong passwords from one place shut
 * out that place, and an account that many places try at once lets one try pass every few seconds.
 */
import { recordAccess } from '../access-log.server';
import { countTryNow, forgetTries, type Limit } from '../attempts.server';

/** From one place, over all accounts. */
const SIGN_IN_PER_ADDRESS: Limit = { tries: 50, seconds: 15 * 60 };
/** From one place to one account. */
export const SIGN_IN_PER_ACCOUNT_AND_ADDRESS: Limit = { tries: 10, seconds: 15 * 60 };
/** From all places to one account, before its pace is slowed. */
export const SIGN_IN_AT_FULL_PACE: Limit = { tries: 30, seconds: 15 * 60 };
const SIGN_IN_PACE: Limit = { tries: 1, seconds: 5 };

const SAID_ONCE: Limit = { tries: 1, seconds: 15 * 60 };

const at = (email: string) => {
  const account = email.toLowerCase();
  return {
    fromHere: (address: string) => `sign-in ${account} from ${address}`,
    anywhere: `sign-in ${account}`,
    pace: `sign-in pace ${account}`,
    slowed: `sign-in slowed ${account}`,
  };
};

/**
 * Counts one try. Zero when it may go on, otherwise the seconds to wait. The place is asked first, so that one that
 * is shut out adds nothing more to what is counted.
 */
export async function countSignIn(email: string, clientAddress: string): Promise<number> {
  const keys = at(email);
  const shutOut = await countTryNow(`sign-in from ${clientAddress}`, SIGN_IN_PER_ADDRESS);
  if (shutOut > 0) return shutOut;
  const wait =
    (await countTryNow(keys.fromHere(clientAddress), SIGN_IN_PER_ACCOUNT_AND_ADDRESS)) ||
    ((await countTryNow(keys.anywhere, SIGN_IN_AT_FULL_PACE)) &&
      (await countTryNow(keys.pace, SIGN_IN_PACE)));
  if (wait > 0 && (await countTryNow(keys.slowed, SAID_ONCE)) === 0)
    await recordAccess({ kind: 'sign_in_slowed', email, clientAddress });
  return wait;
}

/** Somebody showed that the account is theirs: what was counted against it from here, and by others, is forgotten. */
export async function forgetSignIns(email: string, clientAddress: string): Promise<void> {
  const keys = at(email);
  await forgetTries(keys.fromHere(clientAddress), keys.anywhere, keys.pace);
}
