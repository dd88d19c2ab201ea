import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { inviteMember } from '../../commands/member/invite-member.server';
import { slipped } from '../../domain/form/slip';
import { ROLES } from '../../domain/onboarding/access';
import { emailAddress, personName } from '../../domain/statement/wording-rules';
import { env } from '../../env.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { membersOf } from '../../queries/member/members.server';
import { sayDeadline } from '../../speech/en/say-time';
import { HANDED_OVER, MembersPage } from '../../ui/member/members-page';

const invitation = z.object({
  name: personName({ field: 'invited_name' }),
  email: emailAddress({ field: 'invited_email' }),
  role: z.enum(ROLES, slipped({ code: 'missing', field: 'role' })),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'see_members');
  const asksFor = new URL(request.url).searchParams;
  const isInvited = asksFor.has('invited');
  const handedOver = HANDED_OVER.find((one) => one === asksFor.get('handed-over')) ?? null;
  const vendor = member.workspace.name;
  const mayManage = mayHere(member.role, 'manage_members');
  const { reader, invited, members } = await membersOf(member);
  const asked = invited.map((one) => ({ ...one, until: sayDeadline(one.until, reader) }));
  return { members, invited: asked, vendor, mayManage, isInvited, handedOver, sendsMail: env().sendsMail };
}

/** Invites a colleague. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'see_members');
  const form = await readFormInto(request, invitation, 'invite');
  if (!form.ok) return malformed(form.reply);
  const outcome = await inviteMember(member, form.value);
  if (!outcome.ok) return refused(outcome, 'invite', form.typed);
  throw redirect('/members?invited', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Members, ${data?.vendor ?? 'Foyer'}` },
];

export default function Members() {
  return <MembersPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
