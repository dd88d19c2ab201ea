import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireMember } from '../auth/member/member.server';
import { mayHere } from '../auth/member/rights.server';
import { env } from '../env.server';
import { wonEarlySince } from '../queries/api/won-early.server';
import { mailTurnedAway } from '../queries/mail/mail-turned-away.server';
import { closedSince } from '../queries/onboarding/closing.server';
import { isWithoutHandoff } from '../queries/onboarding/without-handoff.server';
import { navCounts } from '../queries/worklist/nav-counts.server';
import { sayTurnedAway } from '../speech/en/mail/say-wording';
import { ROLE_WORDS } from '../speech/en/member/role-words';
import { sayClosed } from '../speech/en/onboarding/say-closing';
import { sayInstant } from '../speech/en/say-time';
import { FormsFor } from '../ui/form/form';
import findScript from '../ui/frame/find.js?url';
import { FindDialog } from '../ui/frame/find-dialog';
import keptWordsScript from '../ui/frame/kept-words.js?url';
import staffScript from '../ui/frame/staff.js?url';
import workspaceStyles from '../ui/styles/workspace.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: workspaceStyles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const turnedAway = await mailTurnedAway(member);
  const counts = await navCounts(member);
  const closed = await closedSince(member, params.id);
  const wonEarly = await wonEarlySince(member, params.id);
  const hasHandoff = !(await isWithoutHandoff(member, params.id));
  return {
    workspace: member.workspace.name,
    colour: member.workspace.colour.slice(1),
    logo: member.workspace.logo,
    reader: member.id,
    member: { name: member.name, portrait: member.portrait, role: member.title || ROLE_WORDS[member.role] },
    counts: {
      handoffs: counts.handoffs,
      answers: counts.corrections + counts.questions,
      paths: counts.latePaths,
    },
    turnedAway: turnedAway && sayTurnedAway(turnedAway),
    wonEarly: wonEarly && {
      id: wonEarly.id,
      since: sayInstant(wonEarly.since, wonEarly.reader),
      isFault: wonEarly.isFault,
    },
    closed: closed && sayClosed(closed.closed, closed.reader),
    hasHandoff,
    hasMailbox: mayHere(member.role, 'read_mailbox'),
    hasMail: mayHere(member.role, 'read_mail_log'),
    hasSettings: mayHere(member.role, 'set_workspace'),
    hasData: mayHere(member.role, 'export_workspace'),
    hasPoints: mayHere(member.role, 'write_starting_points'),
    hasMembers: mayHere(member.role, 'see_members'),
    isDemo: env().isDemo,
    nonce: context.nonce,
  };
}

export type Shell = ReturnType<typeof useLoaderData<typeof loader>>;

/** The pages of members: colour and script. Each page guards itself and draws its own frame with StaffPage. */
export default function StaffLayout() {
  const { colour, nonce, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <link rel="stylesheet" href={`/theme/${colour}.css`} />
      <FormsFor value={reader}>
        <Outlet />
      </FormsFor>
      <FindDialog />
      <script src={staffScript} defer nonce={nonce} />
      <script src={findScript} defer nonce={nonce} />
      <script src={keptWordsScript} defer nonce={nonce} data-member={reader} />
    </>
  );
}
