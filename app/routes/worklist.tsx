import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../auth/member.server';
import { mayStartHandoff } from '../domain/access';
import { firstNameOf } from '../domain/first-name';
import { isId } from '../domain/id';
import { hourIn } from '../domain/say-time';
import { loadWorklist } from '../queries/worklist.server';
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
  const after = new URL(request.url).searchParams.get('after');
  const { rows, settled, next, reader } = await loadWorklist(member, isPlace(after) ? after : null);
  return {
    vendor: member.workspace.name,
    role: member.role,
    first: firstNameOf(member.name),
    hour: hourIn(reader),
    mayStart: mayStartHandoff(member.role),
    rows,
    settled,
    next,
  };
}

const isPlace = (after: string | null): boolean => {
  const [due = '', id] = after?.split('_') ?? [];
  return isId(id) && (due === '' || !Number.isNaN(Date.parse(due)));
};

const GROUPS = [
  { turn: 'sales', title: 'With sales' },
  { turn: 'cs', title: 'With customer success' },
  { turn: 'customer', title: 'With the customer' },
] as const;

export default function Worklist() {
  const { role, first, hour, mayStart, rows, settled, next } = useLoaderData<typeof loader>();
  const needsMe = rows.filter((row) => row.needsMe);
  const others = GROUPS.map(({ turn, title }) => ({
    title,
    rows: rows.filter((row) => !row.needsMe && row.turn === turn),
  })).filter((group) => group.rows.length > 0);
  return (
    <StaffPage skip="Skip to the list">
      <PageHead
        title={greetingWords(hour, first, needsMe.length)}
        lead={leadOf(rows)}
        action={
          mayStart && (
            <a className="btn btn--line" href="/handoffs/new">
              <Icon name="plus" />
              New handoff
            </a>
          )
        }
      />
      {rows.length === 0 && settled === 0 && (
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

/** The most urgent thing, and what is late with somebody else. */
function leadOf(rows: ReturnType<typeof useLoaderData<typeof loader>>['rows']): string | undefined {
  const mine = rows.find((row) => row.needsMe && row.dueBy);
  const late = rows.find((row) => !row.needsMe && row.isLate && row.turn !== 'customer');
  const urgent =
    mine &&
    (mine.isLate
      ? `${mine.customer} is late: it was due ${mine.dueBy}.`
      : `${mine.customer} is due by ${mine.dueBy}.`);
  const waiting =
    late && `${late.customer} is late, with ${late.turn === 'sales' ? 'sales' : 'customer success'}.`;
  return [urgent, waiting].filter(Boolean).join(' ') || undefined;
}
