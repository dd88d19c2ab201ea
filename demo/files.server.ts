/* Files that customers of the demo hand in: made up, small, and what they say they are. */
import { handIn } from '../app/commands/file/hand-in.server';
import { type Judgement, judgeFile } from '../app/commands/file/judge-file.server';
import type { ContactActor, MemberActor } from '../app/domain/onboarding/access';
import { db } from '../db/client.server';
import { loadFilesOfStep } from '../db/file/files.server';
import { arrived } from './arrived.server';
import { turnClockTo } from './calendar.server';
import { stepCalled } from './path-story.server';
import { expectDone } from './story.server';

const head = 'product;shop;day;sold';
const sold = (shop: string): string =>
  [
    head,
    ...Array.from({ length: 400 }, (_, at) => `Roggenbrot ${1 + (at % 7)};${shop};${at};${20 + (at % 31)}`),
  ].join('\n');

export const SALES_FILES: Record<string, string> = {
  'Dunmarket 2024–2026.csv': sold('Dunmarket'),
  'Bäckerei am Hafen.csv': sold('Hafen'),
  'kiosk.csv': `${head}\nall;kiosk;;`,
};

export const CLINIC_LIST: Record<string, string> = {
  'who works where.csv': 'name;clinic;days\nAmara Quince;Northgate;Mon Tue\nPriya Shah;Harbour;Wed\n',
};

export async function handedIn(
  actor: ContactActor,
  when: Date,
  title: string,
  files: Record<string, string>,
): Promise<void> {
  await turnClockTo(when);
  const stepId = await stepCalled(actor.workspaceId, actor.onboardingId, title);
  const sent = await Promise.all(Object.entries(files).map(([name, words]) => arrived(name, words)));
  expectDone(await handIn(actor, stepId, sent, null));
}

export async function judged(
  actor: MemberActor,
  id: string,
  when: Date,
  title: string,
  said: Record<string, Judgement>,
): Promise<void> {
  await turnClockTo(when);
  const which = { workspaceId: actor.workspaceId, onboardingId: id };
  for (const file of await loadFilesOfStep(db(), which, await stepCalled(actor.workspaceId, id, title))) {
    const judgement = said[file.name];
    if (judgement) expectDone(await judgeFile(actor, id, file.id, judgement));
  }
}
