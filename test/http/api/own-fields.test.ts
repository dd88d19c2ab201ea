/* Programs fill in what a starting point asks of its own, and read of it what the customer may read. */
import { expect, test } from 'vitest';
import { useDatabase } from '../../support/database/database';
import { twoWorkspaces } from '../../support/story/cast';
import { recordedHandoff } from '../../support/story/handoffs';
import { beginWithFields, ownField } from '../../support/story/own-fields';
import { programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();

test('fields are filled in by their keys; what is ours alone is written and not read back', async () => {
  const { home, nextDoor } = await twoWorkspaces();
  const id = await recordedHandoff(home);
  await beginWithFields(home, id, [
    ownField({ key: 'ovens', label: 'Number of ovens', kind: 'number', asked: 'needed' }),
    ownField({ key: 'discount', label: 'Discount given', isShown: false }),
  ]);
  const at = `/onboardings/${id}`;
  const sam = await programOf(home.sam);
  const put = (values: Record<string, string>, by = sam) =>
    by.ask('PUT', `${at}/fields`, { body: { values } });

  const before = (await sam.ask('GET', `${at}/handoff`)).body;
  expect(before).toMatchObject({ is_complete: false, gaps: [{ code: 'fill_own', at: 'own-f-ovens' }] });
  expect(await put({ ovens: 'many' })).toMatchObject({
    status: 422,
    body: { code: 'own_fields_unfit', errors: [{ pointer: '/values/ovens' }] },
  });
  expect(await put({ tills: '3' })).toMatchObject({ status: 409, body: { code: 'own_field_gone' } });
  expect(await put({ ovens: '3' }, await programOf(nextDoor.olga))).toMatchObject({ status: 404 });

  const filled = await put({ ovens: '1200', discount: 'Ten per cent' });
  expect(filled).toMatchObject({
    status: 200,
    body: {
      is_complete: true,
      fields: [
        { key: 'ovens', value: '1200', is_shown: true, is_filled: true, statement_id: expect.any(String) },
        { key: 'discount', value: null, is_shown: false, is_filled: true, statement_id: null },
      ],
    },
  });
  expect(JSON.stringify(filled.body)).not.toContain('Ten per cent');
  expect(await put({ ovens: '' })).toMatchObject({ status: 200, body: { is_complete: false } });
});
