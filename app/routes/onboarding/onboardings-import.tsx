import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { tableIn } from '../../domain/import/cells';
import { MOST_LINES, MOST_NEWCOMERS, newcomersIn } from '../../domain/onboarding/newcomers';
import { readerOf } from '../../queries/member/reader.server';
import { standingOf } from '../../queries/onboarding/newcomers.server';
import { sayCustomer } from '../../speech/en/customer/say-customer';
import { saySlip } from '../../speech/en/form/say-slip';
import { sayNewHandoff } from '../../speech/en/handoff/say-new-handoff';
import { sayUnreadable } from '../../speech/en/import/say-table';
import { ManyPage, type ManyReply } from '../../ui/onboarding/many-page';
import { beginning } from './beginning.server';

export const meta: MetaFunction = () => [{ title: 'Many onboardings, Foyer' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  if (!mayHere(member.role, 'start_without_handoff')) throw new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const figure = (name: string) => Number(asked.get(name)) || 0;
  return {
    start: sayNewHandoff(await beginning(member)),
    isTooLarge: asked.get('file') === 'too-large',
    done: asked.has('begun') ? { begun: figure('begun'), before: figure('before') } : null,
  };
}

/** Reads the table and shows what it would begin; nothing is kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  if (!mayHere(member.role, 'start_without_handoff')) throw new Response(null, { status: 403 });
  const { file } = context;
  const wrong = (wrongs: { line: number | null; message: string }[]) =>
    data<ManyReply>({ is: 'wrong', wrongs }, { status: 400 });
  if (!file || file.size === 0) return wrong([{ line: null, message: 'Choose a file' }]);
  const table = tableIn(new Uint8Array(await file.arrayBuffer()));
  if (!table.ok) return wrong([sayUnreadable(table.unreadable, MOST_LINES)]);
  if (table.lines.length < 2)
    return wrong([{ line: null, message: 'There is no line below the names of the columns' }]);
  if (table.lines.length - 1 > MOST_LINES)
    return wrong([
      { line: null, message: `It has ${table.lines.length - 1} lines; take ${MOST_LINES} at a time` },
    ]);
  const read = newcomersIn(table.lines);
  if (!read.ok && 'missing' in read)
    return wrong(read.missing.map((column) => ({ line: 1, message: `No column is called “${column}”` })));
  if (!read.ok)
    return wrong(
      read.slips.map(({ line, column, slip }) => ({
        line,
        message: `${column ? `${column}: ` : ''}${saySlip(slip)}`,
      })),
    );
  if (read.newcomers.length > MOST_NEWCOMERS)
    return wrong([
      {
        line: null,
        message: `It names ${read.newcomers.length} customers; take ${MOST_NEWCOMERS} at a time`,
      },
    ]);
  const standings = await standingOf(member, read.newcomers);
  const { encoding, separator } = table;
  const reader = await readerOf(member);
  const newcomers = read.newcomers.map((one, at) => {
    const { is, asked } = standings[at] ?? { is: 'new' as const, asked: [] };
    return { ...one, standing: is, asked: asked.map((customer) => sayCustomer(customer, reader)) };
  });
  return data<ManyReply>({ is: 'read', encoding, separator, newcomers });
}

export default function Many() {
  return <ManyPage {...useLoaderData<typeof loader>()} reply={useActionData<ManyReply>()} />;
}
