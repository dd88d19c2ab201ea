/* The files of one step, for a member: what was asked for, what came, what waits for it. */
import { db } from '#db/client.server';
import { type FileSeen, loadFile, loadFilesOfStep } from '#db/file/files.server';
import type { PathPerson } from '#db/path/path-people.server';
import type { Member } from '../../auth/member/member.server';
import type { HandInAsks } from '../../domain/file/asked';
import { type StepView, viewedSteps } from '../../domain/path/path-view';
import type { StepCopies } from '../../domain/step/by-copy';
import { isLeftToDo } from '../../domain/step/step-state';
import type { Reader } from '../../speech/en/say-time';
import { pathPage } from '../path/path.server';

export type StepFilesFacts = {
  id: string;
  customer: string;
  stage: NonNullable<Awaited<ReturnType<typeof pathPage>>>['stage'];
  reader: Reader;
  readerId: string;
  step: StepView;
  of: number;
  asks: HandInAsks;
  files: FileSeen[];
  people: Map<string, PathPerson>;
  copies: StepCopies;
  mayJudge: boolean;
  /** What waits for the step and is still to be done. */
  holds: StepView[];
};

/** Null for a step that isn't published, asks for no files, or is of another workspace. */
export async function stepFiles(member: Member, id: string, stepId: string): Promise<StepFilesFacts | null> {
  const facts = await pathPage(member, id);
  const steps = facts?.published ? viewedSteps(facts.published.view) : [];
  const step = steps.find((one) => one.id === stepId);
  if (!facts || step?.asks?.is !== 'hand_in') return null;
  const { customer, stage, reader, readerId, people, copies } = facts;
  const isOwn = step.who?.is === 'member' && step.who.id === readerId;
  return {
    ...{ id, customer, stage, reader, readerId, people, copies, step },
    of: steps.length,
    asks: step.asks,
    files: await loadFilesOfStep(db(), { workspaceId: member.workspaceId, onboardingId: id }, stepId),
    mayJudge: facts.mayMark || (facts.mayMarkOwn && isOwn),
    holds: steps.filter(({ waitsFor, state }) => waitsFor.includes(stepId) && isLeftToDo(state)),
  };
}

/** Null for what is absent or of another workspace. */
export async function fileForMember(
  { workspaceId }: Member,
  onboardingId: string,
  fileId: string,
): Promise<FileSeen | null> {
  return (await loadFile(db(), { workspaceId, onboardingId }, fileId)) ?? null;
}
