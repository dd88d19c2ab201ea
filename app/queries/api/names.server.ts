/* The names of whoever may stand in what a program reads of an onboarding: colleagues, and the customer's people. */
import { db } from '#db/client.server';

export async function namesFor({
  workspaceId,
  onboardingId,
}: {
  workspaceId: string;
  onboardingId: string;
}): Promise<Map<string, string>> {
  const rows = await db()
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .unionAll(
      db()
        .selectFrom('contacts')
        .select(['id', 'name'])
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', '=', onboardingId),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
