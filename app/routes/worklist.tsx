import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../auth/member.server';
import { mayStartHandoff } from '../domain/access';
import { firstNameOf } from '../domain/first-name';
import { hourIn } from '../domain/say-time';
import { loadWorklist, placeIn } from '../queries/worklist.server';
import { Icon } from '../ui/icon';
import { Note } from '../ui/note';
import { StaffPage } from '../ui/staff-page';
import { PageHead } from '../ui/staff-shell';
import { WorklistGroup } from '../ui/worklist-group';
import { greetingWords } from '../ui/worklist-words';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Handoffs, ${data?.vendor ?? 'Foyer'}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const after = placeIn(new URL(request.url).searchParams.get('after'));
  const { reader, ...list } = await loadWorklist(member, after);
  return {
    ...list,
    vendor: member.workspace.name,
    role: member.role,
    first: firstNameOf(member.name),
    hour: hourIn(reader),
    mayStart: mayStartHandoff(member.role),
    isStart: after === null,
  };
}

const GROUPS = [
  { turn: 'sales', title: 'With sales' },
  { turn: 'cs', title: 'With customer success' },
  { turn: 'customer', title: 'With the customer' },
] as const;

export default function Worklist() {
  const list = useLoaderData<typeof loader>();
  const { role, mayStart, rows, settled, next } = list;
  const needsMe = rows.filter((row) => row.needsMe);
  const others = GROUPS.map(({ turn, title }) => ({
    title,
    rows: rows.filter((row) => !row.needsMe && row.turn === turn),
  })).filter((group) => group.rows.length > 0);
  return (
    <StaffPage skip="Skip to the list">
      <PageHead
        crumb={list.isStart ? undefined : { href: '/', label: 'Back to the most urgent' }}
        title={greetingWords(list.hour, list.first, list.needsMe)}
        lead={list.isStart && leadOf(list)}
        action={
          mayStart && (
            <a className="btn btn--line" href="/handoffs/new">
              <Icon name="plus" />
              New handoff
            </a>
          )
        }
      />
      {list.isStart && rows.length === 0 && settled === 0 && (
        <Note className="gap-l" icon="chat">
          <p>
            {mayStart
              ? 'Closed a deal? Record it in ten minutes.'
              : 'No handoff has come to you yet. When sales hands one over, it stands here and you get a mail.'}
          </p>
        </Note>
      )}
      {needsMe.length > 0 && <WorklistGroup title="Needs you" rows={needsMe} role={role} />}
      {others.map((group) => (
        <WorklistGroup key={group.title} {...group} role={role} />
      ))}
      {next && (
        <p className="fold">
          <a href={`/?after=${encodeURIComponent(next)}`}>Show more</a>
        </p>
      )}
      {settled > 0 && (
        <p className="fold">
          <a href="/customers?stage=settled">{settled === 1 ? 'One is settled' : `${settled} are settled`}</a>
        </p>
      )}
    </StaffPage>
  );
}

/** The most urgent thing, or what comes next; and what is late with somebody else. */
function leadOf({ rows, nextDeadline }: ReturnType<typeof useLoaderData<typeof loader>>): string | undefined {
  const mine = rows.find((row) => row.needsMe && row.dueBy);
  const late = rows.find((row) => !row.needsMe && row.isLate && row.turn !== 'customer');
  const urgent = mine
    ? `${mine.customer} ${mine.isLate ? 'is late: it was' : 'is'} due by ${mine.dueBy}.`
    : nextDeadline && `Next deadline: ${nextDeadline}.`;
  const waiting =
    late && `${late.customer} is late, with ${late.turn === 'sales' ? late.repFirst : late.csFirst}.`;
  return [urgent, waiting].filter(Boolean).join(' ') || undefined;
}
