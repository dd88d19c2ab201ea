/*
 * What customer success reads before accepting a handoff, and what everyone reads afterwards: the handoff as written,
 * the verdict on every promise, what is left to do, and whose it is since when.
 */
import { db } from '#db/client.server';
import { loadGuideDraft } from '#db/guide/guides.server';
import { verdictsTold } from '#db/guide/was-shown.server';
import { loadHandoffActs } from '#db/meeting/handoff-meetings.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import {
  type LatestVerdict,
  latestReceipt,
  latestSubmission,
  latestVerdicts,
} from '#db/receipt/receipts.server';
import { loadWordings } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { needsVerdict, type Verdict, type VerdictTold, verdictTold } from '../../domain/guide/guide';
import { handoffMeetingIn } from '../../domain/meeting/handoff-meeting';
import { isSetAhead } from '../../domain/meeting/meeting';
import { runsFrom } from '../../domain/onboarding/closing';
import { isAccepted } from '../../domain/onboarding/onboarding';
import type { Words } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import { daysOffIn, type OffFacts } from '../clock/days-off.server';
import { handoffAsWritten, type SaidFacts, type WrittenFacts } from '../handoff/handoff-as-written.server';
import { candidatesFor } from '../onboarding/hand-over.server';
import { momentsOf } from '../onboarding/milestones.server';
import { type Colleague, type OnboardingHead, onboardingHead } from '../onboarding/onboarding-head.server';
import { lastHandOver } from '../onboarding/who-had.server';
import { type SinceReturnFacts, sinceReturn } from './since-return.server';

export type Standing = 'recording' | 'returned' | 'reading' | 'accepted';

export type JudgedFacts = SaidFacts & {
  needsVerdict: boolean;
  /** On the words as they are now. */
  verdict: Verdict | null;
  verdictNote: string;
  verdictTold: VerdictTold;
  /** A verdict on words that have changed since, with the old words. */
  earlier: { verdict: Verdict; note: string; before: Words } | null;
};

/** Who accepted or returned, when; `words` and `reasons` of a return. */
export type DecisionFacts = { by: string; isReaders: boolean; at: Date; reasons: string[]; words: string };

export type ReceiptFacts = Omit<WrittenFacts, 'promises'> & {
  reader: Reader;
  id: string;
  customer: string;
  stage: OnboardingHead['stage'];
  standing: Standing;
  rep: Colleague;
  host: Colleague;
  mayJudge: boolean;
  /** Who could take it in the place of its host, before anything is accepted. */
  candidates: Pick<Colleague, 'id' | 'name'>[];
  mayWriteGuide: boolean;
  mayRecord: boolean;
  /** Whether the reader is the one it is handed to, or the one who hands it over. */
  isOwn: boolean;
  isReps: boolean;
  isPublished: boolean;
  isIntroduced: boolean;
  clock: OnboardingHead['clock'];
  /** Which days did not count until it is up. */
  off: OffFacts | null;
  signedAt: Date;
  handedOverAt: Date | null;
  introduceBy: Date;
  promises: JudgedFacts[];
  /** When the latest verdict was saved. */
  judgedAt: Date | null;
  decision: DecisionFacts | null;
  /** Since when its host looks after the customer; null before acceptance. */
  hostSince: Date | null;
  /** When its rep and its host talk about it; null where no talk is set ahead. */
  talkAt: Date | null;
  /** What changed since it was returned, while it is read again. */
  since: SinceReturnFacts | null;
};

export async function receiptOf(member: Member, id: string): Promise<ReceiptFacts | null> {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { reader, stage } = head;
  const wait = { from: runsFrom(head.signedAt, head.reopenedAt), until: head.clockDueAt, isPromised: false };
  const offOf = await daysOffIn(member.workspaceId, head.calendar, [wait]);
  const mayJudge = stage === 'submitted' && head.mayDo('confirm_receipt');
  const mayPassOn = mayJudge && head.mayDo('hand_over_host');
  const written = await handoffAsWritten(member, id);
  const verdicts = await latestVerdicts(db(), member.workspaceId, id);
  const submission = await latestSubmission(db(), member.workspaceId, id);
  const latest = [...verdicts.values()].reduce<Date | null>(
    (at, one) => (!at || one.at > at ? one.at : at),
    null,
  );
  return {
    ...written,
    reader,
    id,
    customer: head.customer,
    stage,
    standing: standingOf(stage),
    rep: head.rep,
    host: head.host,
    mayJudge,
    candidates: mayPassOn ? await candidatesFor(member.workspaceId, 'host', head.host.id) : [],
    mayWriteGuide: head.mayDo('write_guide'),
    mayRecord: head.mayDo('record_handoff'),
    isOwn: member.id === head.host.id,
    isReps: member.id === head.rep.id,
    isPublished: isAccepted(stage) && stage !== 'accepted',
    isIntroduced: isAccepted(stage) && stage !== 'accepted' && stage !== 'published',
    clock: head.clock,
    off: offOf(wait),
    signedAt: head.signedAt,
    handedOverAt: submission?.at ?? null,
    introduceBy: head.introductionDueAt,
    promises: await judged(member, written.promises, verdicts, await toldIn(member, head)),
    judgedAt: latest,
    decision: submission ? await decisionOn(member, head) : null,
    hostSince: isAccepted(stage) ? await hostSince(member, head) : null,
    talkAt: await talkAhead(member.workspaceId, id, reader.now),
    since: submission ? await sinceReturn(member, head, submission.answer) : null,
  };
}

async function talkAhead(workspaceId: string, onboardingId: string, now: Date): Promise<Date | null> {
  const talk = handoffMeetingIn(await loadHandoffActs(db(), { workspaceId, onboardingId }));
  return talk && isSetAhead(talk.standing, now) ? talk.standing.startsAt : null;
}

function standingOf(stage: OnboardingHead['stage']): Standing {
  if (isAccepted(stage)) return 'accepted';
  if (stage === 'submitted') return 'reading';
  return stage === 'returned' ? 'returned' : 'recording';
}

async function judged(
  member: Member,
  promises: SaidFacts[],
  verdicts: Map<string, LatestVerdict>,
  told: Map<string, VerdictTold>,
): Promise<JudgedFacts[]> {
  const stale = promises.flatMap((promise) => {
    const given = verdicts.get(promise.id);
    return given && given.wordingId !== promise.wordingId ? [given.wordingId] : [];
  });
  const earlier = await loadWordings(db(), member.workspaceId, stale);
  return promises.map((promise) => {
    const given = verdicts.get(promise.id);
    const isCurrent = given?.wordingId === promise.wordingId;
    const old = given && earlier.get(given.wordingId);
    return {
      ...promise,
      needsVerdict: needsVerdict(promise.commitment),
      verdict: given && isCurrent ? given.verdict : null,
      verdictNote: given && isCurrent ? given.note : '',
      verdictTold: told.get(promise.id) ?? 'will',
      earlier: given && old ? { verdict: given.verdict, note: given.note, before: old.words } : null,
    };
  });
}

/** What the customer reads of the verdict on each point, once there is a guide to read. */
async function toldIn({ workspaceId }: Member, { id, stage }: OnboardingHead) {
  if (!isAccepted(stage)) return new Map<string, VerdictTold>();
  const { items } = await loadGuideDraft(db(), workspaceId, id);
  const told = stage === 'accepted' ? null : await verdictsTold(db(), workspaceId, id);
  return new Map(
    items.map(({ entry }) => [
      entry.statementId,
      verdictTold(entry, told && { isTold: told.has(entry.statementId) }),
    ]),
  );
}

async function hostSince({ workspaceId }: Member, { id, stage }: OnboardingHead): Promise<Date | null> {
  const moments = await momentsOf(workspaceId, id);
  const handOvers = await loadHandOvers(db(), { workspaceId, onboardingId: id });
  return lastHandOver(handOvers, stage, moments)?.at ?? moments.accepted;
}

/** The receipt on the latest submission; a return that was followed by another submission is history. */
async function decisionOn(member: Member, head: OnboardingHead): Promise<DecisionFacts | null> {
  if (head.stage === 'submitted') return null;
  const receipt = await latestReceipt(db(), member.workspaceId, head.id);
  if (!receipt) return null;
  const { name } = await db()
    .selectFrom('members')
    .select('name')
    .where('workspace_id', '=', member.workspaceId)
    .where('id', '=', receipt.member_id)
    .executeTakeFirstOrThrow();
  return {
    by: name,
    isReaders: receipt.member_id === member.id,
    at: receipt.at,
    reasons: receipt.reasons,
    words: receipt.words,
  };
}
