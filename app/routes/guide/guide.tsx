import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';
import { ADDED_IN_GUIDE } from '../../domain/statement/kinds';
import { found, idIn } from '../../http/request/params.server';
import { guideOf } from '../../queries/guide/guide.server';
import { sayGuide } from '../../speech/en/guide/say-guide';
import type { FormReply } from '../../ui/form/form-reply';
import { GuidePage, titleOf } from '../../ui/guide/guide-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${titleOf(data.guide)}, ${data.guide.customer}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const guide = sayGuide(found(await guideOf(member, idIn(params.id))));
  const asked = new URL(request.url).searchParams;
  const [editing, adding] = [asked.get('edit'), asked.get('add')];
  return {
    guide,
    editing: isId(editing) ? editing : null,
    adding: ADDED_IN_GUIDE.find((kind) => kind === adding) ?? null,
  };
}

export default function GuideRoute() {
  return <GuidePage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
