/* Who reads, and at what instant. */
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';

export const readerOf = async ({ timeZone }: Member) => ({ now: await databaseNow(db()), timeZone });
