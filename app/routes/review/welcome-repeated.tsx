import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { sayRepeats } from '../../commands/review/say-repeats.server';
import { slipped } from '../../domain/form/slip';
import { REPEATS_LIMIT } from '../../domain/review/repeats';
import { optionalParagraphs, orEmpty } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found } from '../../http/request/params.server';
import { repeatedIn } from '../../http/welcome/answered.server';
import { repeatedPage } from '../../queries/review/repeats.server';
import type { FormReply } from '../../ui/form/form-reply';
import { REPEATED_FORM, RepeatedPage } from '../../ui/review/repeated-page';
import threadStyles from '../../ui/styles/thread.css?url';
import { themeLink } from '../../ui/welcome/head';

const repeatedForm = z.object({
  again: z
    .enum(['nothing', 'something'], slipped({ code: 'missing', field: 'has_repeated' }))
    .transform((said) => said === 'something'),
  words: orEmpty(optionalParagraphs({ field: 'repeated_words', max: REPEATS_LIMIT })),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  return found(await repeatedPage(await requireCustomer({ request, context })));
}

/** “Tell Ines”. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const form = await readFormInto(request, repeatedForm, REPEATED_FORM);
  if (!form.ok) return malformed(form.reply);
  const { again: hasRepeated, words } = form.value;
  const outcome = await sayRepeats(session.actor, { hasRepeated, words });
  if (!outcome.ok) return refused(outcome, REPEATED_FORM, form.typed);
  throw redirect(repeatedIn(session), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Did you have to repeat anything? ${data.vendor}` }, ...themeLink(data.colour)] : [];

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: threadStyles }];

export default function WelcomeRepeated() {
  return <RepeatedPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
