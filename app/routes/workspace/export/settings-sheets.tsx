import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { saveSheets } from '../../../commands/workspace/save-settings.server';
import { sheetsForm } from '../../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../../http/form/form.server';
import { SHEETS_FORM } from '../../../ui/workspace/sheets-part';

export { default, loader, meta } from './settings-data';

/** From here on every sheet that is taken along is written so. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'export_workspace');
  const form = await readFormInto(request, sheetsForm, SHEETS_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveSheets(member, form.value.sheets);
  if (!outcome.ok) return refused(outcome, SHEETS_FORM, form.typed);
  return redirect(`/settings/data?saved=${SHEETS_FORM}#${SHEETS_FORM}`, 303);
}
