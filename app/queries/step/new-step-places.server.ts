/* Where a step that came of a call may stand, and who may have it: phases that the customer reads, and people of both sides. */
import { db } from '#db/client.server';
import { loadPathPeople } from '#db/path/path-people.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { runningPhase } from '../../domain/meeting/agenda';

export type NewStepPlaces = {
  /** `endsOn` is an ISO day; null while the agreed date names none. */
  phases: { id: string; title: string; endsOn: string | null }[];
  /** Where it stands unless somebody says otherwise: the phase that goes on. */
  running: string;
  people: { who: string; name: string; isOurs: boolean }[];
};

export async function newStepPlaces(which: {
  workspaceId: string;
  onboardingId: string;
}): Promise<NewStepPlaces> {
  const published = await loadPublishedPath(db(), which);
  const phases = published?.path.phases ?? [];
  const running = published && (runningPhase(published.path, published.marks) ?? phases.at(-1));
  const people = await loadPathPeople(db(), which);
  return {
    phases: phases.map(({ id, title, endsOn }) => ({ id, title, endsOn })),
    running: running?.id ?? '',
    people: [...people.values()]
      .filter(({ isHere }) => isHere)
      .map(({ id, name, isOurs }) => ({ who: `${isOurs ? 'member' : 'contact'}:${id}`, name, isOurs })),
  };
}
