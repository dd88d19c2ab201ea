import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sessionsOf } from '../../auth/contact/customer-session.server';
import { readToken } from '../../auth/contact/link-token.server';
import { openWelcome } from '../../commands/contact/welcome-links.server';
import { statusOf } from '../../domain/onboarding/refusal';
import { env } from '../../env.server';
import { envelopeOf } from '../../queries/contact/envelope.server';
import { Letter, NoLetter, TooMany, TooOften } from '../../ui/contact/letter';
import { sharingTags, themeLink } from '../../ui/welcome/head';

/** Opening a link shows its envelope and changes nothing; only pressing the button does. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = readToken(params.token ?? '') ?? '';
  const found = await envelopeOf(request, token, context.clientAddress);
  const shown = { origin: env().origin, token: '', envelope: null, isPutOff: false };
  if (found.envelope) {
    const status = found.envelope.state === 'works' ? 200 : 410;
    return data({ ...shown, token, envelope: found.envelope }, { status });
  }
  if (found.retryAfter === 0) return data(shown, { status: 404 });
  return data(
    { ...shown, isPutOff: true },
    { status: 429, headers: { 'Retry-After': String(found.retryAfter) } },
  );
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** "Open my page": a session begins, and the link leaves the address. Where it doesn’t open, its page says why. */
export async function action({ request, params }: ActionFunctionArgs) {
  const outcome = await openWelcome(params.token ?? '', await sessionsOf(request));
  if (!outcome.ok && outcome.code === 'code_wanted') throw redirect(`/welcome/${params.token}/code`, 303);
  if (!outcome.ok)
    return data({ isPutOff: outcome.code === 'too_many_tries' }, { status: statusOf(outcome) });
  const headers = outcome.cookie ? { 'Set-Cookie': outcome.cookie } : undefined;
  throw redirect(outcome.address, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown?.envelope) return [{ title: 'This link doesn’t open anything' }];
  const { vendor, colour } = shown.envelope;
  return [
    { title: `A page for you, from ${vendor}` },
    ...themeLink(colour),
    ...sharingTags(vendor, shown.origin),
  ];
};

export default function WelcomeLink() {
  const { envelope, token, isPutOff } = useLoaderData<typeof loader>();
  if (useActionData<typeof action>()?.isPutOff) return <TooOften />;
  if (envelope) return <Letter envelope={envelope} token={token} />;
  return isPutOff ? <TooMany /> : <NoLetter />;
}
