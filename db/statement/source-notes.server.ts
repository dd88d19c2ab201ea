/* Where exactly a statement was heard: a note for us alone, which no path leads to a customer from. */
import type { Trx } from '../client.server';

/** Keeps the note of a statement; an empty one takes it away. */
export async function saveSourceNote(
  trx: Trx,
  workspaceId: string,
  statementId: string,
  note: string,
): Promise<void> {
  if (note)
    await trx
      .insertInto('source_notes')
      .values({ statement_id: statementId, workspace_id: workspaceId, note })
      .onConflict((conflict) => conflict.column('statement_id').doUpdateSet({ note }))
      .execute();
  else
    await trx
      .deleteFrom('source_notes')
      .where('workspace_id', '=', workspaceId)
      .where('statement_id', '=', statementId)
      .execute();
}
