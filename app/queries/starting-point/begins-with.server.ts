/* What a handoff begins with: the starting point, what of it sales may take up, and what else could be chosen. */
import { db } from '#db/client.server';
import { loadBegun } from '#db/starting-point/begun-parts.server';
import { loadStartingPoints, versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import type { Calendar } from '../../domain/clock/clock';
import { dayOf } from '../../domain/clock/clock';
import { ASKED_ALWAYS, type Asked } from '../../domain/handoff/asked';
import { wordsTakenUp } from '../../domain/starting-point/offered';
import type { StartingPoint } from '../../domain/starting-point/starting-point';

export type BeginsFacts = {
  asked: Asked;
  help: StartingPoint['help'];
  /** Null for one that began before there were starting points. */
  point: { id: string; name: string; forWhom: string } | null;
  /** The others that sales may choose while the handoff is theirs. */
  others: { id: string; name: string; forWhom: string }[];
  /** What may be taken up with one press and isn't there yet. `on` is an ISO day. */
  promises: { key: string; text: string }[];
  dates: { key: string; text: string; on: string }[];
};

type Which = { workspaceId: string; onboardingId: string };

/** `held` are the statements that are there. */
export async function beginsWith(
  which: Which,
  {
    isOpen,
    held,
    signedAt,
    calendar,
  }: { isOpen: boolean; held: ReadonlySet<string>; signedAt: Date; calendar: Calendar },
): Promise<BeginsFacts> {
  const version = await versionOfOnboarding(db(), which);
  const document = version?.document;
  const begun = isOpen ? await loadBegun(db(), which) : null;
  const isThere = (what: 'promise' | 'date', key: string) => held.has(begun?.[what].get(key) ?? '');
  const signedOn = dayOf(signedAt, calendar.timeZone);
  const points = isOpen ? await loadStartingPoints(db(), which.workspaceId) : [];
  return {
    asked: document?.asked ?? ASKED_ALWAYS,
    help: document?.help ?? {},
    point: version && {
      id: version.pointId,
      name: version.document.name,
      forWhom: version.document.forWhom,
    },
    others: points
      .filter(({ id, isPutAside }) => !isPutAside && id !== version?.pointId)
      .map(({ id, version: latest }) => ({
        id,
        name: latest.document.name,
        forWhom: latest.document.forWhom,
      })),
    promises: isOpen ? (document?.promises ?? []).filter(({ key }) => !isThere('promise', key)) : [],
    dates: isOpen
      ? (document?.dates ?? []).flatMap(({ key, text }) => {
          const words = document && wordsTakenUp(document, { what: 'date', key }, { signedOn, calendar });
          return words?.kind === 'date' && !isThere('date', key) ? [{ key, text, on: words.fields.on }] : [];
        })
      : [],
  };
}
