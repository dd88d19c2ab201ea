import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type Member, requireMember } from '../../auth/member/member.server';
import { leadsOthers } from '../../domain/onboarding/access';
import { LISTED_STAGES } from '../../domain/onboarding/stages-to-value';
import { isId } from '../../domain/request/id';
import { allStages } from '../../queries/path/all-stages.server';
import { type BoardAsked, COURSES, colleagueNamed, loadBoard } from '../../queries/path/board.server';
import { sayAllStages, sayBoard } from '../../speech/en/path/say-board';
import { type BoardReply, ORDERS } from '../../ui/path/board-links';
import { BoardPage } from '../../ui/path/board-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Paths, ${data?.vendor ?? 'Foyer'}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const asked = askedIn(new URL(request.url).searchParams, member);
  const board = sayBoard(await loadBoard(member, asked), asked.order);
  const { order, course, stage, isEveryones, hostId, after } = asked;
  return {
    vendor: member.workspace.name,
    board,
    asked: { order, course, stage, isEveryones, host: hostId ? await colleagueNamed(member, hostId) : null },
    all: sayAllStages(await allStages(member)),
    mayNarrow: member.role === 'cs',
    after,
  };
}

/** Whoever leads follows everybody's; whoever looks after customers begins with their own. */
function askedIn(typed: URLSearchParams, { role }: Member): BoardAsked {
  const [who, after] = [typed.get('who'), typed.get('after')];
  const isEveryones = leadsOthers(role) || (role === 'cs' && (typed.get('of') === 'everyone' || isId(who)));
  const order = ORDERS.find((one) => one === typed.get('by')) ?? 'course';
  return {
    order: order === 'person' && !isEveryones ? 'course' : order,
    course: COURSES.find((one) => one === typed.get('state')) ?? null,
    stage: LISTED_STAGES.find((one) => one === typed.get('stage')) ?? null,
    isEveryones,
    hostId: isId(who) ? who : null,
    after: isId(after) ? after : null,
  };
}

export default function BoardRoute() {
  return <BoardPage {...useLoaderData<typeof loader>()} reply={useActionData<BoardReply>()} />;
}
