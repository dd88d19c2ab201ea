/* A new password, wherever one is chosen; and the way back of a form without it. */
import { z } from 'zod';
import type { FormReply } from '../../ui/form/form-reply';

export const newPassword = z
  .string('Choose a password')
  .min(12, 'Make the password 12 characters or longer')
  .max(200, 'Keep the password under 200 characters');

/** A typed password never travels back. */
export const withoutPassword = (reply: FormReply): FormReply => ({
  ...reply,
  typed: { ...reply.typed, password: '' },
});
