import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { found, idIn } from '../../http/request/params.server';
import { welcomeStep } from '../../queries/step/welcome-step.server';
import { speechOf } from '../../speech/speech';
import type { AnswersReply, FilesReply } from '../../ui/file/files-reply';
import { StepPage } from '../../ui/step/customer-step-page';
import contentStyles from '../../ui/styles/content.css?url';
import stepStyles from '../../ui/styles/step.css?url';
import { themeLink } from '../../ui/welcome/head';

/** A step on a page of its own. What was taken out of the path is absent, except for what was typed about it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const facts = found(await welcomeStep(session, idIn(params.id)));
  if (context.madeFor === undefined) found(facts.shown);
  const asked = new URL(request.url).searchParams;
  return {
    said: speechOf(facts.reader).sayStepPage(facts),
    back: session.address,
    more: asked.get('more'),
    saved: asked.get('saved'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: `${data.said.shown?.step.title ?? 'Taken out of the path'}, ${data.said.vendor}` },
        ...themeLink(data.said.colour),
      ]
    : [];

export const links = () => [stepStyles, contentStyles].map((href) => ({ rel: 'stylesheet', href }));

export default function WelcomeStep() {
  const { said, back, more, saved } = useLoaderData<typeof loader>();
  return <StepPage {...{ said, back, more, saved }} reply={useActionData<FilesReply & AnswersReply>()} />;
}
