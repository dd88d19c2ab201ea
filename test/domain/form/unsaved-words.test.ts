import { expect, test } from 'vitest';
import { wordsIn } from '../../../app/domain/form/unsaved-words';

test('what people wrote is kept, in order and once', () => {
  const form = [
    ['id', '0192f3a4-0000-7000-8000-000000000001'],
    ['0.text', 'Fewer empty return trips'],
    ['1.text', '  Fewer empty return trips '],
    ['promiseKind', 'a kind that is not written by anybody'],
    ['measure', 'Entfernungsmessungsprotokoll'],
    ['currentPassword', 'a sentence that only one person knows'],
    ['verdict-0192f3a4', 'deliverable'],
    ['letters[]', '0192f3a4-0000-7000-8000-000000000001'],
    ['file', new Blob()],
  ] as const;
  expect(wordsIn(form)).toEqual(['Fewer empty return trips', 'Entfernungsmessungsprotokoll']);
});
