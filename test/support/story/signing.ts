/* A contact says yes to what is left and types their name, as two presses of their page. */
import { confirmSeveral } from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import type { ShownItem } from '~/domain/review/review';

/** The outcome of the signature; `items` are all points of the page. */
export async function confirmAndSign(
  actor: ContactActor,
  name: string,
  items: ShownItem[],
): Promise<Outcome<{ id: string; count: number }>> {
  const confirmed = await confirmSeveral(actor, items);
  return confirmed.ok ? signOff(actor, name, items) : confirmed;
}
