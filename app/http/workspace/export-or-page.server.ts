/*
 * A form whose answer is a file. Where there is none (whoever sent it may not have it, was signed out meanwhile, or another
 * one is being made) the page that the form stands on says so.
 */
import { redirect } from '@remix-run/node';

export async function exportOr(page: string, make: () => Promise<Response | null>): Promise<Response> {
  try {
    return (await make()) ?? redirect(`${page}?busy=1`, 303);
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return redirect(page, 303);
  }
}
