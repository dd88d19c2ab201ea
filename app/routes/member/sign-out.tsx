import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember, signOut } from '../../auth/member/member.server';

export const loader = () => redirect('/');

export async function action({ request, context }: ActionFunctionArgs) {
  await requireMember({ request, context });
  throw redirect('/sign-in', { headers: await signOut(request) });
}

export default function SignOut() {
  return null;
}
