import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { wordMail } from '../../commands/mail/word-mail.server';
import { malformed, refused } from '../../http/form/form.server';
import { found } from '../../http/request/params.server';
import { previewWording } from '../../letters/mail/wording-preview.server';
import { mailWordingPage } from '../../queries/mail/mail-wording.server';
import { sayMailWording } from '../../speech/en/mail/say-wording';
import { MailWordingPage } from '../../ui/mail/mail-wording-page';
import { NOTICE_WORDS } from '../../ui/mail/notice-words';
import { isTriedIn, readTexts, WORDING_FORM, wordableIn } from './wording-form.server';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'word_mail');
  const { kind } = await wordableIn(params.kind);
  const page = sayMailWording(found(await mailWordingPage(member, kind, isTriedIn(request))));
  const { subject, text } = await previewWording(member, kind, page.texts);
  const search = new URL(request.url).searchParams;
  const saved = search.has('saved') ? 'saved' : search.has('reset') ? 'reset' : null;
  return { page, arriving: { subject, text }, saved, vendor: member.workspace.name } as const;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'word_mail');
  const { kind, wording } = await wordableIn(params.kind);
  const form = await readTexts(request, wording);
  if (!form.ok) return malformed(form.reply);
  const outcome = await wordMail(member, kind, form.texts, form.base);
  if (!outcome.ok) return refused(outcome, WORDING_FORM, form.typed);
  throw redirect(`/mail-wording/${kind}?saved`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${NOTICE_WORDS[data.page.kind]}, ${data.vendor}` : 'Foyer' },
];

export default function MailWordingKind() {
  return <MailWordingPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
