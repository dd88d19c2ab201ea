/* Mail in doubt, as it is when the letter is written: what has been settled meanwhile is left out. */
import { type Doubt, doubtsToldSince } from '#db/mail/mail-in-doubt.server';
import type { NoticeProps } from '#emails/index';
import { mayHere } from '../../auth/member/rights.server';
import { env } from '../../env.server';
import type { ColleagueScene } from '../letter.server';

const MOST = 500;

export async function mailUnsure(scene: ColleagueScene): Promise<NoticeProps['mail_unsure'] | null> {
  const { handle, notice, role } = scene;
  const all = await doubtsToldSince(handle, notice.workspaceId, notice.openedAt, MOST);
  const readsAll = role !== null && mayHere(role, 'read_mail_log');
  const own = all.filter(({ repId }) => (repId === null ? readsAll : repId === notice.recipientId));
  if (own.length === 0) return null;
  return {
    mails: own.map(({ subject, to, customer }) => ({ title: subject ?? '', to, customer })),
    url: `${env().origin}${placeOf(own, readsAll)}`,
  };
}

/** Where the reader can decide: at the one onboarding it is about, in the log of all mail, or by their worklist. */
function placeOf(doubts: Doubt[], readsAll: boolean): string {
  const ids = new Set(doubts.map((one) => one.onboardingId));
  const [only] = ids;
  if (ids.size === 1 && only) return `/onboardings/${only}#mail`;
  return readsAll ? '/mail?state=unsure' : '/';
}
