import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { sessionsOf } from '../../auth/contact/customer-session.server';
import { readToken } from '../../auth/contact/link-token.server';
import { openByCode } from '../../commands/contact/open-by-code.server';
import { codeIn } from '../../domain/contact/link-code';
import { slipped } from '../../domain/form/slip';
import { line } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { envelopeOf } from '../../queries/contact/envelope.server';
import { CODE_FORM, CodePage } from '../../ui/contact/code-page';
import type { FormReply } from '../../ui/form/form-reply';
import { themeLink } from '../../ui/welcome/head';

const codeForm = z.object({
  code: line({ field: 'mailed_code', max: 40 })
    .transform(codeIn)
    .refine((code) => /^\d{6}$/.test(code), slipped({ code: 'code_unlike' })),
});

/** Asks for the code that was mailed. Whether one was shows nowhere; a link that doesn't open says so at its own address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = readToken(params.token ?? '') ?? '';
  const { envelope } = await envelopeOf(request, token, context.clientAddress);
  if (envelope?.state !== 'works') throw redirect(`/welcome/${params.token}`);
  const { vendor, colour, logo, host } = envelope;
  return data({ token, vendor, colour, logo, host: { firstName: host.firstName, email: host.email } });
}

/** The page opens with the right code alone. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readFormInto(request, codeForm, CODE_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await openByCode(params.token ?? '', form.value.code, await sessionsOf(request));
  if (!outcome.ok && outcome.code === 'link_ended') throw redirect(`/welcome/${params.token}`, 303);
  if (!outcome.ok) return refused(outcome, CODE_FORM, form.typed);
  const headers = outcome.cookie ? { 'Set-Cookie': outcome.cookie } : undefined;
  throw redirect(outcome.address, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: `Your code, ${shown.vendor}` }, ...themeLink(shown.colour)] : [];

export default function WelcomeCode() {
  return <CodePage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
