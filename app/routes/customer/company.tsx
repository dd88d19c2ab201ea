import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { describeCompany } from '../../commands/customer/describe-company.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { companyPage } from '../../queries/customer/company.server';
import { COMPANY_FORM, CompanyPage } from '../../ui/customer/company-page';
import type { FormReply } from '../../ui/form/form-reply';
import { companyForm } from './company-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `About ${data?.customer}, Foyer` }];

/** The page that it was opened from: the handoff while it is written, or the customer. */
const backTo = (request: Request, id: string): string =>
  new URL(request.url).searchParams.get('from') === 'handoff'
    ? `/onboardings/${id}/handoff`
    : `/onboardings/${id}`;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const page = found(await companyPage(member, idIn(params.id)));
  return { ...page, back: backTo(request, page.id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, companyForm, COMPANY_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await describeCompany(member, id, form.value.typed, form.value.shown);
  if (!outcome.ok) return refused(outcome, COMPANY_FORM, form.typed);
  return redirect(`${backTo(request, id)}#company`, 303);
}

export default function TheCompany() {
  return <CompanyPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
