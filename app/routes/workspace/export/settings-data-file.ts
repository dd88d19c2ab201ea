import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { mayHere } from '../../../auth/member/rights.server';
import { exportWorkspace } from '../../../commands/workspace/export.server';
import { exportName } from '../../../domain/workspace/export-name';
import { exportAnswer } from '../../../http/workspace/export-archive.server';
import { exportOr } from '../../../http/workspace/export-or-page.server';

const PAGE = '/settings/data';

export const loader = () => redirect(PAGE);

/** A copy of everything of the workspace. */
export function action({ request, context }: ActionFunctionArgs) {
  return exportOr(PAGE, async () => {
    const member = await requireMember({ request, context }, 'export_workspace');
    const { name } = member.workspace;
    return exportAnswer(async () => {
      const outcome = await exportWorkspace(member);
      if (!outcome.ok) throw redirect(PAGE, 303);
      return {
        workspaceId: member.workspaceId,
        customerId: null,
        readsMail: mayHere(member.role, 'read_mail_log'),
        readsWebhooks: mayHere(member.role, 'manage_webhooks'),
        fileName: exportName(name, outcome.madeAt),
        about: name,
        madeAt: outcome.madeAt,
      };
    });
  });
}
