import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signInToDemo } from '../../auth/member/member.server';
import { safePath } from '../../domain/request/safe-path';
import { env } from '../../env.server';
import { typedIn } from '../../http/form/form.server';

export const loader = () => redirect('/sign-in');

/** One-click sign-in as one of the cast; there is no such address outside the demo. */
export async function action({ request }: ActionFunctionArgs) {
  const { member, back } = await typedIn(request);
  const headers = env().isDemo ? await signInToDemo(request, String(member)) : null;
  if (!headers) throw new Response(null, { status: 404 });
  throw redirect(safePath(back), { headers });
}

export default function SignInDemo() {
  return null;
}
