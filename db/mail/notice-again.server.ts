/* A mail sent once more as a new one: same news, same person, another generation with a key of its own. */
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '../client.server';
import { WHAT_IS_OWED } from './notices.server';
import { wakeWorker } from './wake.server';

/** A mail of an onboarding, or with null of none, locked; undefined when there is none of that id. */
export function lockMail(trx: Trx, workspaceId: string, onboardingId: string | null, id: string) {
  return trx
    .selectFrom('notices')
    .select([...WHAT_IS_OWED, 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'is not distinct from', onboardingId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export type Mail = NonNullable<Awaited<ReturnType<typeof lockMail>>>;

type Repeated = Pick<Mail, 'workspaceId' | 'kind' | 'subjectId' | 'recipientId' | 'generation'>;

/** Whether this mail was sent again already, or its news gathered anew. */
export async function hasSuccessor(handle: Handle, mail: Repeated): Promise<boolean> {
  const later = await handle
    .selectFrom('notices')
    .select('id')
    .where('workspace_id', '=', mail.workspaceId)
    .where('kind', '=', mail.kind)
    .where('subject_id', '=', mail.subjectId)
    .where('recipient_id', '=', mail.recipientId)
    .where('generation', '>', mail.generation)
    .executeTakeFirst();
  return later !== undefined;
}

/** Owes the same news again. It is composed anew, for the address that is right by now; its link stays. */
export async function oweAgain(trx: Trx, mail: Mail, now: Date): Promise<void> {
  const id = uuid();
  await trx
    .insertInto('notices')
    .values({
      id,
      workspace_id: mail.workspaceId,
      onboarding_id: mail.onboardingId,
      kind: mail.kind,
      subject_id: mail.subjectId,
      generation: mail.generation + 1,
      recipient_kind: mail.recipientKind,
      recipient_id: mail.recipientId,
      link_id: mail.linkId,
      due_at: now,
      opened_at: mail.openedAt,
      created_at: now,
    })
    .execute();
  await wakeWorker(trx, id, now, now);
}
