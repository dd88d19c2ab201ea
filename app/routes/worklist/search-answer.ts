import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { askedIn } from '../../http/worklist/search-asked.server';
import { searchFor } from '../../queries/worklist/search.server';
import { sayFound } from '../../speech/en/worklist/say-search';

/** What the first page of a search finds, while it is typed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const asked = askedIn(request, member);
  const facts = await searchFor(member, { ...asked, only: null, after: null });
  const groups = sayFound(facts).map(({ title, found }) => ({
    title,
    found: found.map(({ href, title: says, beside }) => ({ href, title: says, beside })),
  }));
  return Response.json({ groups });
}
