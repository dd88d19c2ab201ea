import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { calledOf } from '../../domain/contact/first-name';
import { leadsOthers } from '../../domain/onboarding/access';
import { env } from '../../env.server';
import { countClosedEarly } from '../../queries/api/won-early.server';
import { handoffFigures } from '../../queries/handoff/handoff-figures.server';
import { ownSteps } from '../../queries/step/own-steps.server';
import { firstSteps } from '../../queries/worklist/first-steps.server';
import { hostAsks } from '../../queries/worklist/host-asks.server';
import { loadWorklist, placeIn } from '../../queries/worklist/worklist.server';
import { hourIn } from '../../speech/en/say-time';
import { sayHostAsks } from '../../speech/en/worklist/say-host-asks';
import { sayOwnSteps } from '../../speech/en/worklist/say-own-steps';
import { sayWorklist } from '../../speech/en/worklist/say-worklist';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { Figures } from '../../ui/handoff/handoff-figures';
import { Icon } from '../../ui/kit/icon';
import { Note } from '../../ui/kit/note';
import { askedFor } from '../../ui/worklist/customer-search';
import { FirstSteps } from '../../ui/worklist/first-steps';
import { HostAsks } from '../../ui/worklist/host-asks';
import { OwnSteps } from '../../ui/worklist/own-steps';
import { RemindForm } from '../../ui/worklist/remind-button';
import { WorklistGroup } from '../../ui/worklist/worklist-group';
import {
  closedEarlyWords,
  greetingWords,
  latenessWords,
  needsWords,
  settledWords,
  worklistLead,
} from '../../ui/worklist/worklist-lead';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Today, ${data?.vendor ?? 'Foyer'}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const after = placeIn(new URL(request.url).searchParams.get('after'));
  const facts = await loadWorklist(member, after);
  const list = sayWorklist(facts);
  const isStart = after === null;
  const isEmpty = isStart && list.rows.length === 0 && list.settled === 0;
  return {
    ...list,
    vendor: member.workspace.name,
    first: calledOf(member),
    hour: hourIn(facts.reader),
    mayStart: mayHere(member.role, 'start_handoff'),
    mayBegin: mayHere(member.role, 'start_without_handoff'),
    isStart,
    // What is counted as settled, as the list of customers is asked for it.
    atRest: askedFor({
      text: '',
      stage: 'at_rest',
      ownerId: leadsOthers(member.role) ? null : member.id,
      isLate: false,
    }),
    asks: isStart ? sayHostAsks(await hostAsks(member)) : null,
    own: isStart ? sayOwnSteps(await ownSteps(member)) : null,
    closedEarly: isStart && list.lead ? await countClosedEarly(member) : 0,
    figures: isStart && list.lead ? await handoffFigures(member, facts.reader.now) : null,
    steps: isEmpty
      ? {
          ...(await firstSteps(member)),
          mayInvite: mayHere(member.role, 'manage_members'),
          mayStart: mayHere(member.role, 'start_handoff'),
          sendsMail: mayHere(member.role, 'manage_members') ? env().sendsMail : null,
        }
      : null,
  };
}

type List = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Worklist() {
  const list = useLoaderData<typeof loader>();
  const { settled, next, steps } = list;
  return (
    <StaffPage skip="Skip to the list">
      <PageHead
        crumb={list.isStart ? undefined : { href: '/', label: 'Back to the most urgent' }}
        title={titleOf(list)}
        lead={list.isStart && worklistLead(list)}
        action={
          steps ? null : list.mayStart ? (
            <a className="btn btn--line" href="/handoffs/new">
              <Icon name="plus" />
              New handoff
            </a>
          ) : list.mayBegin ? (
            <a className="btn btn--line" href="/onboardings/new">
              <Icon name="plus" />
              New onboarding
            </a>
          ) : null
        }
      />
      {list.isStart && list.standsIn.length > 0 ? (
        <Note className="gap-l">
          {list.standsIn.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        </Note>
      ) : null}
      {list.closedEarly > 0 ? (
        <Note tone="stop" className="gap-l">
          <p>
            <a href="/settings/connections#gate">{closedEarlyWords(list.closedEarly)}</a>
          </p>
        </Note>
      ) : null}
      {steps ? <FirstSteps {...steps} /> : null}
      {list.figures ? <Figures figures={list.figures} /> : null}
      {list.own ? <OwnSteps {...list.own} /> : null}
      {list.asks ? <HostAsks {...list.asks} /> : null}
      <RemindForm from="list" />
      {groupsOf(list).map((group) => (
        <WorklistGroup key={group.title} {...group} />
      ))}
      {next && (
        <p className="fold">
          <a href={`/?after=${encodeURIComponent(next)}`}>Show more</a>
        </p>
      )}
      {settled > 0 && (
        <p className="fold">
          <a href={`/customers?${list.atRest}`}>{settledWords(settled)}</a>
        </p>
      )}
    </StaffPage>
  );
}

/** Whoever leads reads lateness; everybody else what needs them. */
function titleOf({ lead, needsMe, own, asks, hour, first, steps }: List): string {
  const greeting = greetingWords(hour, first);
  if (steps) return greeting;
  return lead
    ? latenessWords(lead)
    : `${greeting} ${needsWords({ onboardings: needsMe, steps: own?.needNow ?? 0, asks: asks?.needNow ?? 0 })}`;
}

const SIDES = [
  { turn: 'sales', title: 'With sales' },
  { turn: 'cs', title: 'With customer success' },
  { turn: 'customer', title: 'With the customer' },
] as const;

/** For those who lead, what is late comes first, whoever has it; then the reader's own, then the sides. */
function groupsOf({ rows, lead }: List) {
  const isLate = (row: List['rows'][number]) => lead !== null && row.isLate && row.turn !== 'customer';
  const isOwn = (row: List['rows'][number]) => row.needsMe && !isLate(row);
  const rest = rows.filter((row) => !isLate(row) && !isOwn(row));
  return [
    { title: 'Late', rows: rows.filter(isLate) },
    { title: 'Needs you', rows: rows.filter(isOwn) },
    ...SIDES.map(({ turn, title }) => ({ title, rows: rest.filter((row) => row.turn === turn) })),
  ].filter((group) => group.rows.length > 0);
}
