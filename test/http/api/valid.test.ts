/* The published document is what it says: OpenAPI 3.1, by a validator that others keep. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { describedApi } from '~/http/api/described.server';

const documentOf = () => structuredClone(describedApi('https://foyer.example')) as Record<string, unknown>;

test('the document validates as OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(documentOf())).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('a document with something else in it doesn’t', async () => {
  const { info: _, ...rest } = documentOf();
  expect(await new Validator().validate(rest)).toMatchObject({ valid: false });
  const paths = { '/key': { get: { responses: { 200: {} } } } };
  expect(await new Validator().validate({ ...documentOf(), paths })).toMatchObject({ valid: false });
});
