import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { wordableMail } from '../../queries/mail/mail-wording.server';
import { MailWordingList } from '../../ui/mail/mail-wording-list';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'word_mail');
  return { vendor: member.workspace.name, mails: await wordableMail(member) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Mail in your own words, ${data?.vendor ?? 'Foyer'}` },
];

export default function MailWording() {
  return <MailWordingList mails={useLoaderData<typeof loader>().mails} />;
}
