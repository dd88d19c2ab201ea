/* From owed to sent, once through: for the demo's story, for tests, and for whoever has no worker running. */
import { freezeDue } from './freeze-notices.server';
import { keepQuiet } from './keep-quiet.server';
import type { Transport } from './outgoing';
import { sendDue } from './send-notices.server';
import { transportOf } from './transport.server';

/** Composes and sends everything that is due. Returns how many notices were tried. */
export async function deliverDue(transport: Transport = transportOf()): Promise<number> {
  let tried = 0;
  for (;;) {
    await keepQuiet(transport.mayRepeat);
    await freezeDue();
    const sent = await sendDue(transport);
    if (sent === 0) return tried;
    tried += sent;
  }
}
