/*
 * What a starting point asks of its own in one onboarding, with what is written there, for members only. What the
 * customer reads is a statement; what only we see is another type, which no page of a customer has.
 */
import { db } from '#db/client.server';
import { loadOwnValues } from '#db/handoff/own-values.server';
import { loadOwnStatements } from '#db/starting-point/begun-parts.server';
import { versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import type { StatementWithWording } from '#db/statement/statements.server';
import type { OwnField, OwnKind } from '../../domain/handoff/own-field';
import type { Words } from '../../domain/statement/statement';

/** The statement that says what a field asks. */
export type ShownOwn = { id: string; words: Words };

/** What is written in a field for us alone, and the kind that it was written under; empty where nothing is. */
export type OursOwn = { key: string; label: string; kind: OwnKind; value: string };

export type OwnFacts = {
  /** In the order of the starting point. */
  fields: (
    | { isShown: true; field: OwnField; said: ShownOwn | null }
    | { isShown: false; field: OwnField; ours: OursOwn }
  )[];
  /**
   * Written for us alone in fields that aren't asked any more, since another starting point was chosen. What the customer
   * reads of such fields stands among the other points.
   */
  left: OursOwn[];
};

type Which = { workspaceId: string; onboardingId: string };

/** `statements` are those that are there; the ids of those that are said here, too. */
export async function ownFields(
  which: Which,
  statements: readonly StatementWithWording[],
): Promise<{ own: OwnFacts; said: ReadonlySet<string> }> {
  const { workspaceId, onboardingId } = which;
  const fields: readonly OwnField[] = (await versionOfOnboarding(db(), which))?.document.fields ?? [];
  const linked = (await loadOwnStatements(db(), workspaceId, [onboardingId])).get(onboardingId);
  const values = (await loadOwnValues(db(), workspaceId, [onboardingId])).get(onboardingId);
  const shownOf = (key: string): ShownOwn | null => {
    const found = statements.find(({ id }) => id === linked?.get(key));
    return found ? { id: found.id, words: found.wording.words } : null;
  };
  const oursOf = ({ key, label, kind }: OwnField): OursOwn => {
    const kept = values?.get(key);
    return { key, label, kind: kept?.kind ?? kind, value: kept?.value ?? '' };
  };
  const asked = (isShown: boolean) => fields.filter((field) => field.isShown === isShown);
  const ours = new Set(asked(false).map(({ key }) => key));
  return {
    own: {
      fields: fields.map((field) =>
        field.isShown
          ? { isShown: true, field, said: shownOf(field.key) }
          : { isShown: false, field, ours: oursOf(field) },
      ),
      left: [...(values?.values() ?? [])]
        .filter(({ key, value }) => value !== '' && !ours.has(key))
        .map(({ key, label, kind, value }) => ({ key, label, kind, value })),
    },
    said: new Set(asked(true).flatMap(({ key }) => shownOf(key)?.id ?? [])),
  };
}
