/*
 * Tells customer success that a signature was taken back, gathered: whoever signs again within the minutes that news is
 * gathered for has taken nothing back, and the notice is cancelled.
 */
import { copiersOfWithdrawals } from '#db/review/by-copies.server';
import type { NoticeProps } from '#emails/index';
import { calledOf } from '../../domain/contact/first-name';
import { sayDue } from '../../speech/en/say-time';
import { pageUrl, type Scene } from '../letter.server';

export async function signatureWithdrawn(scene: Scene): Promise<NoticeProps['signature_withdrawn'] | null> {
  const { handle, notice, head, reader } = scene;
  const rows = await handle
    .selectFrom('sign_offs as s')
    .innerJoin('contacts as c', 'c.id', 's.contact_id')
    .select(['s.id', 's.contact_id', 's.typed_name', 's.withdrawn_at', 's.at', 'c.name', 'c.called'])
    .where('s.workspace_id', '=', notice.workspaceId)
    .where('s.onboarding_id', '=', notice.onboardingId)
    .orderBy('s.at')
    .execute();
  const taken = rows.filter(
    (row) =>
      row.withdrawn_at !== null &&
      row.withdrawn_at >= notice.openedAt &&
      !rows.some((other) => other.contact_id === row.contact_id && other.at > row.at && !other.withdrawn_at),
  );
  const last = taken.at(-1);
  if (!last?.withdrawn_at) return null;
  const copiers = await copiersOfWithdrawals(handle, notice);
  return {
    customer: head.customer,
    contacts: taken.map(calledOf),
    typedName: last.typed_name,
    when: sayDue(last.withdrawn_at, reader),
    copiedBy: [...new Set(taken.flatMap(({ id }) => copiers.get(id) ?? []))].join(' and '),
    isSettled: head.stage === 'settled',
    url: pageUrl(scene),
  };
}
