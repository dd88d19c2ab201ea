import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { mailFrame } from '../../http/mail/mail-frame.server';
import { found, idIn } from '../../http/request/params.server';
import { previewIntroduction, withLineMarked } from '../../letters/introduction/introduction-preview.server';
import { introductionPage } from '../../queries/introduction/introduction.server';

/** The introduction as one contact would get it, to be framed beside the form. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const page = found(await introductionPage(member, idIn(params.id)));
  if (!page.isReady) throw new Response(null, { status: 404 });
  const isSet = new URL(request.url).searchParams.get('words') === 'set';
  const set = isSet ? found(page.set) : null;
  const { words, introducer } = set ?? page;
  const message = await previewIntroduction(member, page.id, idIn(params.contactId), words, introducer.id);
  return mailFrame(withLineMarked(found(message).html, words));
}
