import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { promisePage } from '../../queries/promise/promise.server';
import { sayPromise } from '../../speech/en/promise/say-ledger';
import type { FormReply } from '../../ui/form/form-reply';
import { PromisePage } from '../../ui/promise/promise-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `What we promised ${data.promise.customer}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, promiseId] = [idIn(params.id), idIn(params.promiseId)];
  return { promise: sayPromise(found(await promisePage(member, id, promiseId))) };
}

export default function PromiseRoute() {
  return <PromisePage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
