import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFormInto, typedIn } from '~/http/form/form.server';
import { fieldsIn, readFields } from '~/http/form/typed.server';
import { statementForm } from '~/routes/statement/statement-form';

const sent = (body: string) =>
  new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });

describe('what a form sent', () => {
  test('is a list for names ending in [], the last of equal names otherwise', async () => {
    expect({ ...(await typedIn(sent('a[]=1&b=2&a[]=3&b=4'))) }).toEqual({ a: ['1', '3'], b: '4' });
  });

  test('has no prototype, and no name can give it one', async () => {
    const typed = await typedIn(sent('__proto__[]=x&__proto__=y&constructor=z&toString[]=w'));
    expect(Object.getPrototypeOf(typed)).toBeNull();
    expect(Object.keys(typed)).toEqual(['constructor', 'toString']);
    expect(readFields([]).hasOwnProperty).toBeUndefined();
  });

  test('holds no NUL, which no database keeps, whoever sent one', async () => {
    const typed = await typedIn(sent('email=a%00b%40example.com&to[]=%00'));
    expect({ ...typed }).toEqual({ email: 'a\ufffdb@example.com', to: ['\ufffd'] });
  });

  test('is counted without being read', () => {
    expect(['', 'a', 'a=1&b=2', '&&'].map((body) => fieldsIn(Buffer.from(body)))).toEqual([0, 1, 2, 3]);
  });

  test.each([
    [z.object({ id: z.string(), kind: z.enum(['a', 'b']) }), 'id[]=1&kind=c'],
    [statementForm, 'kind=constructor&commitment=x&parts=nobody&saidBy[]=x'],
  ])('is refused in plain words where a page of ours could not have sent it', async (schema, body) => {
    const read = await readFormInto(sent(body), schema, 'form');
    if (read.ok) throw new Error('It was read.');
    const messages = Object.values(read.reply.errors);
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) expect(message).not.toMatch(/Invalid|expected|received/i);
  });
});
