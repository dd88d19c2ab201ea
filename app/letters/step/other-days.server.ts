/* Of another day that was asked for: to whoever looks after the customer, and the answer to whoever asked. */
import { loadPublishedPath } from '#db/path/published-paths.server';
import { copiesOnSteps } from '#db/review/by-copies.server';
import { loadContacts } from '#db/statement/statements.server';
import { loadDayAsks } from '#db/step/other-days.server';
import type { NoticeProps } from '#emails/index';
import { stepsOf } from '../../domain/path/path';
import { sayShortDay } from '../../speech/en/say-time';
import { link, pageUrl, personOf, type Scene } from '../letter.server';

/** Where it was answered, asked anew or is behind by now, there is nothing to tell. */
export async function stepDayAsked(scene: Scene): Promise<NoticeProps['step_day_asked'] | null> {
  const { handle, notice, head, reader } = scene;
  const found = await askIn(scene);
  if (!found || found.ask.answer || found.isBehind) return null;
  const { ask, step } = found;
  const contacts = await loadContacts(handle, notice.workspaceId, notice.onboardingId);
  return {
    customer: head.customer,
    by: contacts.find(({ id }) => id === ask.contactId)?.called ?? head.customer,
    step: step.title,
    day: sayShortDay(ask.on, reader),
    reason: ask.words,
    copiedBy: (await copiesOnSteps(handle, notice)).of(step.id, ask.at) ?? '',
    url: pageUrl(scene, `path#${step.id}`),
  };
}

/** Of what is behind by now, nobody needs to know a day. */
export async function stepDayAnswered(scene: Scene): Promise<NoticeProps['step_day_answered'] | null> {
  const { head, reader, to, inPlaceOf } = scene;
  const found = await askIn(scene);
  if (!found?.ask.answer || found.isBehind) return null;
  const { isAgreed, words } = found.ask.answer;
  return {
    to: to.firstName,
    host: personOf(head.host),
    inPlaceOf,
    step: found.step.title,
    day: sayShortDay(found.ask.on, reader),
    isAgreed,
    words,
    link,
  };
}

async function askIn({ handle, notice: { workspaceId, onboardingId, subjectId } }: Scene) {
  const which = { workspaceId, onboardingId };
  const ask = [...(await loadDayAsks(handle, which)).values()].find(({ id }) => id === subjectId);
  const published = ask && (await loadPublishedPath(handle, which));
  const step = published && stepsOf(published.path).find(({ id }) => id === ask.stepId);
  if (!ask || !step) return null;
  const mark = published.marks.get(step.id)?.kind;
  return { ask, step, isBehind: mark === 'done' || mark === 'skipped' };
}
