/*
 * What is known of a mail after an attempt to send it. Taken once, refused for good, to be tried later, or not known:
 * then it depends on the provider whether asking again is harmless.
 */

export type SendOutcome =
  /** `providerId` is null where what came can't be kept. */
  | { outcome: 'accepted'; providerId: string | null }
  /** The provider said no, for good. */
  | { outcome: 'rejected'; reason: string }
  /**
   * Not taken now, and surely not sent. `pauses`: all mail waits as long. `isAboutUs`: our key, domain or address is not
   * welcome, whatever the mail says.
   */
  | { outcome: 'later'; seconds: number; reason: string; pauses?: false; isAboutUs?: boolean }
  /** Perhaps taken, perhaps not; asking again under the same key is harmless. */
  | { outcome: 'unknown'; reason: string }
  /** Perhaps taken, and asking again could double it. */
  | { outcome: 'unsure'; reason: string };

/** Every outcome there is, by name. */
export const OUTCOMES = [
  'accepted',
  'rejected',
  'later',
  'unknown',
  'unsure',
] as const satisfies readonly SendOutcome['outcome'][];
