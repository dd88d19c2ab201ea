/* Lets the cast of the demo write paths and walk them, by the same commands that people use. */

import { addPhase } from '../app/commands/path/write-phases.server';
import { askAnotherDay } from '../app/commands/step/another-day.server';
import { handOn } from '../app/commands/step/hand-on.server';
import {
  markStep,
  markTheirStep,
  type Said,
  type SaidByContact,
} from '../app/commands/step/mark-step.server';
import { tickTheirItems } from '../app/commands/step/tick-items.server';
import { addStep, chooseGoal } from '../app/commands/step/write-steps.server';
import type { HandInAsks } from '../app/domain/file/asked';
import type { ContactActor, MemberActor } from '../app/domain/onboarding/access';
import { type Due, type StepKind, stepsOf, type Who } from '../app/domain/path/path';
import { titleOf } from '../app/domain/statement/statement';
import { db } from '../db/client.server';
import { loadDraftPath } from '../db/path/path-draft.server';
import { loadPublishedPath } from '../db/path/published-paths.server';
import { loadStatements } from '../db/statement/statements.server';
import { attachAll, type DemoAttached } from './attached.server';
import { turnClockTo } from './calendar.server';
import { type DemoQuestion, writeQuestions } from './questions.server';
import { contactCalled, type Deal, expectDone } from './story.server';

export type DemoStep = {
  title: string;
  kind?: StepKind;
  side: 'ours' | 'theirs' | 'together';
  /** A contact by first name, or whoever of ours looks after them. */
  who?: string;
  due: Due;
  /** Steps before it, by their titles. */
  waits?: string[];
  content?: string;
  /** What is to be ticked off. */
  list?: string[];
  /** The goal to be approved, by how it begins, and what is reached. */
  approve?: { goal: string; reached: string };
  /** The files it asks for. */
  files?: HandInAsks;
  /** Files and pictures on it. */
  attached?: DemoAttached[];
  /** What is asked, of a step to be answered. */
  questions?: DemoQuestion[];
};

/** `ends` is how the agreed date begins. */
export type DemoPhase = {
  title: string;
  sentence: string;
  ends: string;
  isLive?: boolean;
  steps: DemoStep[];
};

/** Customer success writes the path. */
export async function walk(
  { host }: Deal,
  id: string,
  when: Date,
  phases: readonly DemoPhase[],
): Promise<void> {
  await turnClockTo(when);
  const statements = await loadStatements(db(), host.workspaceId, id);
  const dates = statements.filter(({ kind }) => kind === 'date');
  const goalIn = ({ goal, reached }: NonNullable<DemoStep['approve']>) => ({
    is: 'approve' as const,
    goal:
      statements.find(({ kind, wording }) => kind === 'goal' && titleOf(wording.words).startsWith(goal))
        ?.id ?? null,
    reached,
  });
  const ids = new Map<string, string>();
  for (const { title, sentence, ends, isLive = false, steps } of phases) {
    const date = dates.find(({ wording }) => titleOf(wording.words).startsWith(ends));
    if (!date) throw new Error(`The demo has no date “${ends}”.`);
    const milestone = { is: 'agreed', statementId: date.id } as const;
    const phase = expectDone(await addPhase(host, id, { title, sentence, milestone, isLive }));
    for (const step of steps) {
      const {
        kind = 'do',
        content = '',
        waits = [],
        list,
        files = null,
        attached = [],
        questions,
        approve,
        who,
        ...same
      } = step;
      const waitsFor = waits.flatMap((other) => ids.get(other) ?? []);
      const call = kind === 'meet' ? ({ is: 'meet', of: 'first_call' } as const) : null;
      const written = questions ? ({ is: 'answer' } as const) : approve ? goalIn(approve) : (files ?? call);
      const asks = list ? ({ is: 'checklist', lines: list } as const) : written;
      const words = { ...same, kind, content, asks, waitsFor, who: await whoIs(host, id, step.side, who) };
      const stepId = expectDone(await addStep(host, id, phase.id, words)).id;
      ids.set(step.title, stepId);
      await attachAll(host, id, stepId, attached);
      if (questions) await writeQuestions(host, id, stepId, questions);
    }
  }
}

async function whoIs(
  host: MemberActor,
  id: string,
  side: DemoStep['side'],
  name: string | undefined,
): Promise<Who | null> {
  if (side === 'ours') return { is: 'member', id: host.id };
  if (!name) return null;
  return { is: 'contact', id: (await contactCalled(host.workspaceId, id, name)).id };
}

/** The goal that a step approves, by how it begins. */
export async function goalChosen({ host }: Deal, id: string, title: string, goal: string): Promise<void> {
  const which = { workspaceId: host.workspaceId, onboardingId: id };
  const step = stepsOf(await loadDraftPath(db(), which, new Map())).find((one) => one.title === title);
  const statements = await loadStatements(db(), host.workspaceId, id);
  const chosen = statements.find(({ wording }) => titleOf(wording.words).startsWith(goal));
  if (!step || !chosen) throw new Error(`The demo has no step “${title}” or no goal “${goal}”.`);
  expectDone(await chooseGoal(host, id, step.id, chosen.id));
}

export async function markedBy(
  actor: MemberActor,
  id: string,
  when: Date,
  title: string,
  said: Said,
): Promise<void> {
  await turnClockTo(when);
  expectDone(await markStep(actor, id, await stepCalled(actor.workspaceId, id, title), said));
}

export async function markedByContact(
  actor: ContactActor,
  when: Date,
  title: string,
  said: SaidByContact,
): Promise<void> {
  await turnClockTo(when);
  const stepId = await stepCalled(actor.workspaceId, actor.onboardingId, title);
  expectDone(await markTheirStep(actor, stepId, said));
}

/** Lines of a step's list, by how they begin. */
export async function tickedByContact(
  actor: ContactActor,
  when: Date,
  title: string,
  lines: readonly string[],
): Promise<void> {
  await turnClockTo(when);
  const { workspaceId, onboardingId } = actor;
  const stepId = await stepCalled(workspaceId, onboardingId, title);
  const published = await loadPublishedPath(db(), { workspaceId, onboardingId });
  const asks = published && stepsOf(published.path).find(({ id }) => id === stepId)?.asks;
  const items = asks?.is === 'checklist' ? asks.items : [];
  const ticked = items.filter(({ text }) => lines.some((line) => text.startsWith(line))).map(({ id }) => id);
  expectDone(await tickTheirItems(actor, stepId, { shown: [], ticked }));
}

export async function askedForDay(
  actor: ContactActor,
  when: Date,
  title: string,
  asked: { on: string; words: string },
): Promise<void> {
  await turnClockTo(when);
  const stepId = await stepCalled(actor.workspaceId, actor.onboardingId, title);
  expectDone(await askAnotherDay(actor, stepId, asked));
}

export async function handedOn(
  actor: ContactActor,
  when: Date,
  title: string,
  to: ContactActor,
): Promise<void> {
  await turnClockTo(when);
  expectDone(await handOn(actor, await stepCalled(actor.workspaceId, actor.onboardingId, title), to.id));
}

export async function stepCalled(workspaceId: string, onboardingId: string, title: string): Promise<string> {
  const published = await loadPublishedPath(db(), { workspaceId, onboardingId });
  const step = published && stepsOf(published.path).find((one) => one.title === title);
  if (!step) throw new Error(`The demo has no step “${title}”.`);
  return step.id;
}
