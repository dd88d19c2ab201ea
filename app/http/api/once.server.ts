/*
 * A write that is sent again with the same Idempotency-Key is answered the same, and done once. What a crash left
 * unanswered may be asked again after a minute: commands that make something make it under an id that follows from the
 * key of the request, and the others say the same when they are done twice.
 */
import { v7 as uuid } from 'uuid';
import { type Claim, claimRequest, keepAnswer } from '#db/api/api-answers.server';
import { db } from '#db/client.server';
import { idBeside } from '#db/form/form-id.server';
import type { Caller } from './operation';

const SHAPE = /^[\x21-\x7e]{1,200}$/;

export type Once = {
  /** Whether its key can be one. */
  isFit: boolean;
  formId: string;
  claim(): Promise<Claim>;
  keep(answer: { status: number; body: string } | null): Promise<void>;
};

export function onceOf(
  { actor, key }: Caller,
  { requestKey, requestHash }: { requestKey: string | undefined; requestHash: string },
): Once {
  if (requestKey === undefined)
    return { isFit: true, formId: uuid(), claim: async () => ({ is: 'ours' }), keep: async () => {} };
  const own = { workspaceId: actor.workspaceId, keyId: key.id, requestKey, requestHash };
  return {
    isFit: SHAPE.test(requestKey),
    formId: idBeside(key.id, requestKey),
    claim: () => claimRequest(db(), own),
    keep: (answer) => keepAnswer(db(), own, answer),
  };
}
