import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../../auth/member/member.server';
import { keepingForm } from '../../../domain/workspace/setting-rules';
import { askedIn, readInto } from '../../../http/form/form.server';
import { exportsOf } from '../../../queries/workspace/exports.server';
import { keepingFacts } from '../../../queries/workspace/keeping.server';
import { sheetsFor } from '../../../queries/workspace/sheets.server';
import { sayExports } from '../../../speech/en/workspace/say-exports';
import { sayKeeping } from '../../../speech/en/workspace/say-keeping';
import type { FormReply } from '../../../ui/form/form-reply';
import { DataPage } from '../../../ui/workspace/data-page';
import { KEEP_FORM } from '../../../ui/workspace/keeping/keeping-part';
import { SHEETS_FORM } from '../../../ui/workspace/sheets-part';

/** What goes out of the workspace, and how long what is closed stays in it: for admins. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'export_workspace');
  const asked = askedIn(request);
  const { months, reply } = lookedAt(asked);
  const page = {
    isBusy: 'busy' in asked,
    saved: [KEEP_FORM, SHEETS_FORM].find((form) => form === asked.saved) ?? null,
    sheets: await sheetsFor(member),
    latest: sayExports(await exportsOf(member)),
    keeping: sayKeeping(await keepingFacts(member, months)),
    vendor: member.workspace.name,
    reply,
  };
  return data(page, { status: reply ? 400 : 200 });
}

/** Months that are looked at before they are set, or what is wrong with them. */
function lookedAt(asked: ReturnType<typeof askedIn>): { months: number | null; reply?: FormReply } {
  if (asked.closedKeptMonths === undefined) return { months: null };
  const form = readInto(asked, keepingForm, KEEP_FORM);
  return form.ok ? { months: form.value.closedKeptMonths } : { months: null, reply: form.reply };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Data, ${data?.vendor ?? 'Foyer'}` },
];

export default function SettingsData() {
  const { reply, ...page } = useLoaderData<typeof loader>();
  return <DataPage {...page} reply={useActionData<FormReply>() ?? reply} />;
}
