import { expect, test } from 'vitest';
import { LANGUAGES, languageFor } from '~/domain/contact/language';

test('a contact reads their own language where we speak it, and English where we don’t', () => {
  expect(LANGUAGES.map(languageFor)).toEqual(LANGUAGES);
  expect(['pl', '', 'EN', 'constructor'].map(languageFor)).toEqual(['en', 'en', 'en', 'en']);
});
