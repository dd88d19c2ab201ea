/* A new password, wherever one is chosen; and the way back of a form without it. */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import type { FormReply } from '../../ui/form/form-reply';

const SHORTEST = 12;
const LONGEST = 200;

export const newPassword = z
  .string(slipped({ code: 'missing', field: 'new_password' }))
  .min(SHORTEST, slipped({ code: 'password_short', min: SHORTEST }))
  .max(LONGEST, slipped({ code: 'password_long', max: LONGEST }));

/** A typed password never travels back. */
export const withoutPassword = (reply: FormReply): FormReply => ({
  ...reply,
  typed: { ...reply.typed, password: '' },
});
