/*
 * What a starting point asks of its own is filled in: by sales while the handoff is theirs, and what only we see later
 * too, by whoever puts the facts of the deal right. What the customer is shown is a statement like any other from then
 * on; what is ours alone is a row for each change, which no page of theirs can read.
 */
import { insertOwnValue, loadOwnValues } from '#db/handoff/own-values.server';
import { loadBegun, noteBegun } from '#db/starting-point/begun-parts.server';
import { versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import {
  insertStatement,
  loadStatements,
  markRemoved,
  type StatementWithWording,
} from '#db/statement/statements.server';
import { addWording } from '#db/statement/wordings.server';
import type { Slip } from '../../domain/form/slip';
import { together } from '../../domain/form/together';
import type { OwnField } from '../../domain/handoff/own-field';
import { keptIn, type OwnVoice, readOwnValue, valueIn, wordsOfOwn } from '../../domain/handoff/own-value';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember, placeOf, type Scene } from '../perform.server';

/**
 * By the keys of the fields. `shown` is what the form showed: what nobody changed in it stays as it is. Whoever shows
 * nothing has changed all that they name.
 */
export type FilledIn = { typed: Record<string, string>; shown?: Record<string, string> };

/** Sales, while the handoff is theirs. */
export const fillOwnFields = (
  actor: MemberActor,
  onboardingId: string,
  filled: FilledIn,
  voice: OwnVoice,
): Promise<Outcome> =>
  performAsMember(actor, 'record_handoff', onboardingId, async (scene) =>
    isOpenForRecording(scene.onboarding.stage)
      ? fill(scene, filled, voice, () => true)
      : refuse('handoff_locked'),
  );

/** What only we see, at any time. */
export const changeOwnFields = (
  actor: MemberActor,
  onboardingId: string,
  filled: FilledIn,
  voice: OwnVoice,
): Promise<Outcome> =>
  performAsMember(actor, 'change_deal', onboardingId, (scene) =>
    fill(scene, filled, voice, ({ isShown }) => !isShown),
  );

/** Keys are words of a workspace, and may be called like what every object has. */
const under = (named: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(named, key) ? named[key] : undefined;

async function fill(
  scene: Scene<MemberActor>,
  { typed, shown }: FilledIn,
  voice: OwnVoice,
  isMeant: (field: OwnField) => boolean,
): Promise<Outcome> {
  const { trx, actor, onboarding } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const document = (await versionOfOnboarding(trx, which))?.document;
  const meant = (document?.fields ?? []).filter(isMeant);
  const fields = meant.filter(({ key }) => under(typed, key) !== undefined);
  // A form from before another starting point was chosen: none of its words is dropped unsaid.
  const gone = Object.keys(typed).find((name) => typed[name] && !meant.some(({ key }) => key === name));
  if (gone !== undefined) return refuse('own_field_gone');
  const slips: Record<string, Slip> = {};
  const read: Record<string, string> = {};
  for (const field of fields) {
    const reading = readOwnValue(field, typed[field.key] ?? '');
    if ('slip' in reading) slips[field.key] = reading.slip;
    else read[field.key] = reading.value;
  }
  if (Object.keys(slips).length > 0) return refuse('own_fields_unfit', { latest: { slips } });
  const linked = (await loadBegun(trx, which)).field;
  const statements = new Map(
    (await loadStatements(trx, which.workspaceId, which.onboardingId)).map((one) => [one.id, one]),
  );
  const held = (await loadOwnValues(trx, which.workspaceId, [which.onboardingId])).get(which.onboardingId);
  const statementOf = ({ key }: OwnField) => statements.get(linked.get(key) ?? '');
  const now = Object.fromEntries(
    fields.map((field) => {
      const statement = field.isShown ? statementOf(field) : undefined;
      const value = statement
        ? valueIn(field, statement.wording.words, voice)
        : field.isShown
          ? ''
          : keptIn(field, held?.get(field.key));
      return [field.key, value];
    }),
  );
  const before = Object.fromEntries(fields.map(({ key }) => [key, under(shown ?? now, key) ?? '']));
  const both = together({ now, shown: before, typed: read });
  if (!both) return refuse('changed_meanwhile', { latest: { fields: now } });
  for (const field of fields) {
    const value = both[field.key] ?? '';
    if (value === now[field.key]) continue;
    if (field.isShown) await saySo(scene, field, value, statementOf(field), voice);
    else {
      const was = held?.get(field.key);
      const number = (was?.number ?? 0) + 1;
      const { key, label, kind } = field;
      const isOtherwise = was !== undefined && was.value !== '' && was.kind !== kind;
      await insertOwnValue(trx, placeOf(scene), { key, label, kind, value, number });
      await scene.record({
        kind: 'own_field_noted',
        details: {
          ...{ key, label, kind, before: was?.value ?? '', after: value },
          ...(isOtherwise && { beforeKind: was.kind }),
        },
      });
    }
  }
  return { ok: true };
}

/** Records the statement of a field, puts it into other words, or takes it out where the field was emptied. */
async function saySo(
  scene: Scene<MemberActor>,
  field: OwnField,
  value: string,
  statement: StatementWithWording | undefined,
  voice: OwnVoice,
): Promise<void> {
  const { trx, actor, onboarding, now } = scene;
  const { workspaceId } = actor;
  if (value === '') {
    if (!statement) return;
    await markRemoved(trx, { workspaceId, ids: [statement.id] }, now);
    await scene.record({ kind: 'statement_removed', statementId: statement.id });
    return;
  }
  const words = wordsOfOwn(field, value, voice);
  if (statement && statement.kind === words.kind) {
    const wording = await addWording(scene, { statementId: statement.id, words, purpose: 'recorded' });
    if (wording.isNew)
      await scene.record({
        kind: 'statement_reworded',
        statementId: statement.id,
        details: { number: wording.number },
      });
    return;
  }
  if (statement) {
    await markRemoved(trx, { workspaceId, ids: [statement.id] }, now);
    await scene.record({ kind: 'statement_removed', statementId: statement.id });
  }
  const { id } = await insertStatement(trx, onboarding, actor, { words, area: null, origin: 'sales' }, now);
  await noteBegun(trx, { workspaceId, onboardingId: onboarding.id }, { what: 'field', key: field.key, id });
  await scene.record({ kind: 'statement_recorded', statementId: id, details: {} });
}
