import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { welcomePage } from '../../queries/welcome/welcome.server';
import { speechOf } from '../../speech/speech';
import type { FormReply } from '../../ui/form/form-reply';
import { themeLink, welcomeTitle } from '../../ui/welcome/head';
import { WelcomeView } from '../../ui/welcome/welcome-view';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const facts = await welcomePage(session);
  if (!facts) throw new Response(null, { status: 404 });
  return { page: speechOf(facts.reader).sayPage(facts) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: welcomeTitle(data.page) }, ...themeLink(data.page.colour)] : [];

export default function Welcome() {
  const { page } = useLoaderData<typeof loader>();
  return <WelcomeView page={page} reply={useActionData<FormReply>()} />;
}
