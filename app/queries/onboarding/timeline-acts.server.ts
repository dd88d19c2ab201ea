/*
 * What contacts did while a page of the timeline happened. An answer, a withdrawal and a signature carry the very
 * moment of their event, so that events which don't name their wordings are still told by the right ones.
 */
import { db } from '#db/client.server';
import type { OnboardingEventKind } from '../../domain/onboarding/event';

export type Act = {
  /** The kinds of event that may tell of it. */
  kinds: readonly string[];
  contactId: string;
  statementId: string;
  wordingId: string;
  at: Date;
};

type Kinds = OnboardingEventKind[];
const ANSWERED: Kinds = ['statement_confirmed', 'statement_set_for_call'];
const WITHDRAWN: Kinds = ['answer_withdrawn'];
const SIGNED: Kinds = ['signed_off'];
const SIGNATURE_WITHDRAWN: Kinds = ['sign_off_withdrawn'];

export async function actsDuring(
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  events: { kind: string; at: Date }[],
): Promise<Act[]> {
  const times = (kinds: readonly string[]) => [
    ...new Set(events.filter((event) => kinds.includes(event.kind)).map((event) => event.at)),
  ];
  const answered = times(ANSWERED);
  const withdrawn = times(WITHDRAWN);
  const signed = times([...SIGNED, ...SIGNATURE_WITHDRAWN]);
  const acts: Act[] = [];
  if (answered.length + withdrawn.length > 0) {
    const rows = await db()
      .selectFrom('answers')
      .select(['contact_id', 'statement_id', 'wording_id', 'at', 'withdrawn_at'])
      .where('workspace_id', '=', workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .where((eb) =>
        eb.or([
          ...(answered.length > 0 ? [eb('at', 'in', answered)] : []),
          ...(withdrawn.length > 0 ? [eb('withdrawn_at', 'in', withdrawn)] : []),
        ]),
      )
      .orderBy('id')
      .execute();
    for (const row of rows) {
      const act = { contactId: row.contact_id, statementId: row.statement_id, wordingId: row.wording_id };
      acts.push({ ...act, kinds: ANSWERED, at: row.at });
      if (row.withdrawn_at) acts.push({ ...act, kinds: WITHDRAWN, at: row.withdrawn_at });
    }
  }
  if (signed.length > 0) {
    const rows = await db()
      .selectFrom('sign_off_items as i')
      .innerJoin('sign_offs as s', 's.id', 'i.sign_off_id')
      .select(['s.contact_id', 'i.statement_id', 'i.wording_id', 's.at', 's.withdrawn_at'])
      .where('s.workspace_id', '=', workspaceId)
      .where('s.onboarding_id', '=', onboardingId)
      .where((eb) => eb.or([eb('s.at', 'in', signed), eb('s.withdrawn_at', 'in', signed)]))
      .execute();
    for (const row of rows) {
      const act = { contactId: row.contact_id, statementId: row.statement_id, wordingId: row.wording_id };
      acts.push({ ...act, kinds: SIGNED, at: row.at });
      if (row.withdrawn_at) acts.push({ ...act, kinds: SIGNATURE_WITHDRAWN, at: row.withdrawn_at });
    }
  }
  return acts;
}
