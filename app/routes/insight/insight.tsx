import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { insightChoices, loadInsight } from '../../queries/insight/insight.server';
import { sayInsight } from '../../speech/en/insight/say-insight';
import { askedOfInsight } from '../../ui/insight/insight-links';
import { InsightPage } from '../../ui/insight/insight-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Insight, ${data?.vendor ?? 'Foyer'}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const asked = askedOfInsight(new URL(request.url).searchParams);
  return {
    vendor: member.workspace.name,
    insight: sayInsight(await loadInsight(member, asked)),
    asked,
    choices: await insightChoices(member),
  };
}

export default function InsightRoute() {
  return <InsightPage {...useLoaderData<typeof loader>()} />;
}
