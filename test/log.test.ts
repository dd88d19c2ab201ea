/* What the log keeps of an error. */
import { expect, it } from 'vitest';
import { plainError } from '~/log.server';

it('keeps what an error says, and nothing that a library hung on it', () => {
  const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', address: '10.0.0.1' });
  const error = Object.assign(new TypeError('no answer', { cause }), {
    client: { password: 'secret' },
    detail: 'Key (email)=(mira@example.com) already exists.',
  });
  const kept = plainError(error);
  expect(kept).toMatchObject({
    type: 'TypeError',
    message: 'no answer',
    cause: { message: 'refused', code: 'ECONNREFUSED' },
  });
  expect(JSON.stringify(kept)).not.toMatch(/secret|mira@|10\.0\.0\.1/);
});
