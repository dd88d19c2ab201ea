import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signOut } from '../auth/member.server';

export const loader = () => redirect('/');

export async function action({ request }: ActionFunctionArgs) {
  throw redirect('/sign-in', { headers: await signOut(request) });
}

export default function SignOut() {
  return null;
}
