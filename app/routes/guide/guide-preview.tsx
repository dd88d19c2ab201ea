import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';
import { guidePreview } from '../../queries/guide/guide-preview.server';
import { draftGreeting } from '../../speech/en/greeting';
import { speechOf } from '../../speech/speech';
import { themeLink } from '../../ui/welcome/head';
import { WelcomeView } from '../../ui/welcome/welcome-view';

export { links } from '../welcome/customer';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { id, contactId } = params;
  const facts = isId(id) && isId(contactId) ? await guidePreview(member, id, contactId, draftGreeting) : null;
  if (!facts) throw new Response(null, { status: 404 });
  const isOfHandoff = new URL(request.url).searchParams.get('from') === 'handoff';
  return { page: speechOf(facts.reader).sayPage(facts), at: `/onboardings/${id}`, isOfHandoff };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `What ${data.page.reader.name} will see, Foyer` }, ...themeLink(data.page.colour)] : [];

/** The page as this contact will see it, with nothing that can be sent. */
export default function GuidePreview() {
  const { page, at, isOfHandoff } = useLoaderData<typeof loader>();
  const { firstName } = page.reader;
  return (
    <>
      <aside className="peek" aria-label="Preview">
        <span dir="auto">
          {isOfHandoff
            ? `So far ${firstName} would read this; customer success still puts it into words. Nothing here can be sent.`
            : `This is what ${firstName} will see. Nothing here can be sent.`}
        </span>
        <a href={isOfHandoff ? `${at}/handoff` : `${at}/guide`}>
          {isOfHandoff ? 'Back to the handoff' : 'Back to the guide'}
        </a>
      </aside>
      <WelcomeView page={page} isPreview />
    </>
  );
}
