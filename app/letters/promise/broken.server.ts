/* A promise that was broken. Where something else was said of it since, there is nothing to tell. */
import { standingOutcome } from '#db/promise/promise-outcomes.server';
import { loadWordings } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { titleOf } from '../../domain/statement/statement';
import { pageUrl, type Scene } from '../letter.server';

export async function promiseBroken(scene: Scene): Promise<NoticeProps['promise_broken'] | null> {
  const { handle, notice, head } = scene;
  const said = await standingOutcome(handle, notice.workspaceId, notice.subjectId);
  if (said?.outcome !== 'broken') return null;
  const wordings = await loadWordings(handle, notice.workspaceId, [said.wordingId]);
  const wording = wordings.get(said.wordingId);
  return {
    customer: head.customer,
    promise: wording ? titleOf(wording.words) : '',
    by: said.by,
    reason: said.words,
    url: pageUrl(scene, `promises/${said.statementId}`),
  };
}
