import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { env } from '../../env.server';
import { welcomePage } from '../../queries/welcome/welcome.server';
import { speechOf } from '../../speech/speech';
import type { FormReply } from '../../ui/form/form-reply';
import { sharingTags, themeLink, welcomeTitle } from '../../ui/welcome/head';
import { WelcomeView } from '../../ui/welcome/welcome-view';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const facts = await welcomePage(session);
  if (!facts) throw new Response(null, { status: 404 });
  return { page: speechOf(facts.reader).sayPage(facts), origin: env().origin };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: welcomeTitle(data.page) },
        ...themeLink(data.page.colour),
        ...sharingTags(data.page.vendor, data.origin),
      ]
    : [];

export default function Welcome() {
  const { page } = useLoaderData<typeof loader>();
  return <WelcomeView page={page} reply={useActionData<FormReply>()} />;
}
