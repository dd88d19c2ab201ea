import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../auth/member.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return { name: member.name };
}

export default function Worklist() {
  const { name } = useLoaderData<typeof loader>();
  return <h1>Hello {name}</h1>;
}
