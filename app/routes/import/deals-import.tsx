import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { DealsPage, type DealsReply } from '../../ui/import/deals-page';
import { dealsAsked } from './deals-form';
import { seeDeals } from './deals-read.server';

export const meta: MetaFunction = () => [{ title: 'Bring in deals, Foyer' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  if (!mayHere(member.role, 'start_handoff')) throw new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const figure = (name: string) => Math.max(0, Math.trunc(Number(asked.get(name)) || 0));
  return {
    isTooLarge: asked.get('file') === 'too-large',
    done: asked.has('begun')
      ? { begun: figure('begun'), followed: figure('followed'), left: figure('left') }
      : null,
  };
}

/** Reads the table and shows what it would bring in; nothing is kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  if (!mayHere(member.role, 'start_handoff')) throw new Response(null, { status: 403 });
  const { file } = context;
  if (!file || file.size === 0)
    return data<DealsReply>(
      { is: 'wrong', wrongs: [{ line: null, message: 'Choose a file' }] },
      { status: 400 },
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fileName = file instanceof File ? file.name.slice(0, 200) : '';
  const found = await seeDeals(member, bytes, { ...dealsAsked({}), fileName });
  if (!found.ok) return data<DealsReply>({ is: 'wrong', wrongs: found.wrongs }, { status: 400 });
  return data<DealsReply>({ is: 'read', table: found.seen.table, refused: [] });
}

export default function Deals() {
  return <DealsPage {...useLoaderData<typeof loader>()} reply={useActionData<DealsReply>()} />;
}
