/* What sales took out of the handoff and may put back while it is theirs: statements and red flags, the latest first. */
import { db } from '#db/client.server';
import { type AddForm, formOf } from '../../domain/handoff/open-form';
import { titleOf, wordsFrom } from '../../domain/statement/statement';

/** `form` is the one that would add it anew, and says where on the page it stood. */
export type TakenOut = { id: string; form: AddForm; title: string };

export async function takenOut(workspaceId: string, onboardingId: string): Promise<TakenOut[]> {
  const statements = await db()
    .selectFrom('statements as s')
    .innerJoin('wordings as w', 'w.statement_id', 's.id')
    .distinctOn(['s.removed_at', 's.id'])
    .select(['s.id', 's.kind', 's.area', 'w.fields'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.origin', '=', 'sales')
    .where('s.removed_at', 'is not', null)
    // What a field of the starting point’s own said is written there anew.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('begun_parts as b')
            .select('b.key')
            .whereRef('b.statement_id', '=', 's.id')
            .where('b.what', '=', 'field'),
        ),
      ),
    )
    .orderBy('s.removed_at', 'desc')
    .orderBy('s.id')
    .orderBy('w.number', 'desc')
    .execute();
  const flags = await db()
    .selectFrom('red_flags')
    .select(['id', 'concern'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .execute();
  return [
    ...statements.map(({ id, kind, area, fields }) => ({
      id,
      form: formOf(kind, area),
      title: titleOf(wordsFrom({ kind, fields })),
    })),
    ...flags.map(({ id, concern }) => ({ id, form: 'flag' as const, title: concern })),
  ];
}
