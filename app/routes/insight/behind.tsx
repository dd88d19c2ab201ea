import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { BEHIND } from '../../domain/insight/behind';
import { isId } from '../../domain/request/id';
import { key } from '../../domain/starting-point/texts';
import { found } from '../../http/request/params.server';
import { onboardingsBehind } from '../../queries/insight/behind.server';
import { sayBehind } from '../../speech/en/insight/say-behind';
import { BehindPage } from '../../ui/insight/behind-page';
import { askedOfInsight } from '../../ui/insight/insight-links';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.list.title ?? 'Insight'}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const behind = found(BEHIND.find((one) => one === params.behind) ?? null);
  const typed = new URL(request.url).searchParams;
  const after = typed.get('after');
  const asked = {
    ...askedOfInsight(typed),
    behind,
    step: stepKey(typed.get('step')),
    isLate: typed.get('late') === '1',
    after: isId(after) ? after : null,
  };
  return { list: sayBehind(await onboardingsBehind(member, asked), asked), asked };
}

/** As keys are written; nothing stands behind any other. */
const stepKey = (typed: string | null): string => key.safeParse(typed).data ?? '';

export default function BehindRoute() {
  return <BehindPage {...useLoaderData<typeof loader>()} />;
}
