import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { everybodyOf } from '../../queries/contact/erasing.server';
import { EverybodyPage } from '../../ui/contact/everybody-page';

export const meta: MetaFunction = () => [{ title: 'Erase a person, Foyer' }];

/** Admins choose whom. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'erase_person');
  const page = found(await everybodyOf(member, idIn(params.id)));
  return { page, isDone: new URL(request.url).searchParams.has('erased') };
}

export default function Erasing() {
  return <EverybodyPage {...useLoaderData<typeof loader>()} />;
}
