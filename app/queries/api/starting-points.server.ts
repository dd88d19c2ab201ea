/* Starting points in their latest versions, as programs read them; what is being written of the next one is for nobody yet. */
import type { z } from 'zod';
import { db } from '#db/client.server';
import { type CurrentPoint, loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import type { STARTING_POINT, STARTING_POINTS } from '../../http/api/shapes/starting-point-shapes';
import { type Asked, type Page, pageOf } from './page';

type Told = z.input<typeof STARTING_POINTS>['items'][number];

export async function startingPointsFor(workspaceId: string, { after, limit }: Asked): Promise<Page<Told>> {
  const all = (await loadStartingPoints(db(), workspaceId)).toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const [last = ''] = after ?? [];
  const rest = all.filter(({ id }) => id > last);
  return pageOf(rest.slice(0, limit + 1), limit, { position: ({ id }) => [id], item: toldOf });
}

export async function startingPointFor(
  workspaceId: string,
  id: string,
): Promise<z.input<typeof STARTING_POINT> | null> {
  const point = (await loadStartingPoints(db(), workspaceId)).find((one) => one.id === id);
  return point ? { ...toldOf(point), document: { ...point.version.document } } : null;
}

const toldOf = ({ id, isDefault, isPutAside, version: { document, number, at } }: CurrentPoint): Told => ({
  id,
  name: document.name,
  for_whom: document.forWhom,
  version: number,
  made_at: at.toISOString(),
  is_default: isDefault,
  is_put_aside: isPutAside,
});
