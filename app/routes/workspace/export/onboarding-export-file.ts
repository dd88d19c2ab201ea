import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { mayHere } from '../../../auth/member/rights.server';
import { exportCustomer } from '../../../commands/workspace/export.server';
import { exportName } from '../../../domain/workspace/export-name';
import { idIn } from '../../../http/request/params.server';
import { exportAnswer } from '../../../http/workspace/export-archive.server';
import { exportOr } from '../../../http/workspace/export-or-page.server';
import { customerToExport } from '../../../queries/workspace/exports.server';

const pageOf = (id: string) => `/onboardings/${id}/export`;

export const loader = ({ params }: LoaderFunctionArgs) => redirect(pageOf(idIn(params.id)));

/** A copy of everything about the customer that an onboarding is of. */
export function action({ request, context, params }: ActionFunctionArgs) {
  const id = idIn(params.id);
  return exportOr(pageOf(id), async () => {
    const member = await requireMember({ request, context });
    // Whether another copy is being made is told to nobody who may not have this one.
    if (!(await customerToExport(member, id))?.mayExport) throw redirect(pageOf(id), 303);
    return exportAnswer(async () => {
      const outcome = await exportCustomer(member, id);
      if (!outcome.ok) throw redirect(pageOf(id), 303);
      const { customerId, customer, madeAt } = outcome;
      return {
        workspaceId: member.workspaceId,
        customerId,
        readsMail: mayHere(member.role, 'read_mail_log'),
        readsWebhooks: mayHere(member.role, 'manage_webhooks'),
        fileName: exportName(customer, madeAt),
        about: customer,
        madeAt,
      };
    });
  });
}
