/*
 * A contact changes what their form offers and nothing else, whatever a request says: what the form doesn't show stays
 * as it was shown to them, and is plain in a point that they add.
 */
import type { Words } from '../statement/statement';

/** What a contact says of the words shown to them; null where it is of another kind. */
export function offeredWords(shown: Words, said: Words): Words | null {
  if (shown.kind === 'goal' && said.kind === 'goal') {
    const measureFirst = shown.fields.measureFirst && said.fields.measureFirst;
    return { kind: 'goal', fields: { ...said.fields, measureFirst } };
  }
  if (shown.kind === 'promise' && said.kind === 'promise') {
    const { kind, side } = shown.fields;
    const detail = shown.fields.detail && said.fields.detail;
    return { kind: 'promise', fields: { ...said.fields, kind, side, detail } };
  }
  if (shown.kind === 'date' && said.kind === 'date') {
    const { side } = shown.fields;
    const detail = shown.fields.detail && said.fields.detail;
    return { kind: 'date', fields: { ...said.fields, side, detail } };
  }
  return shown.kind === said.kind ? said : null;
}

/** What a contact adds. */
export function addedWords(said: Words): Words {
  switch (said.kind) {
    case 'promise':
      return { kind: 'promise', fields: { ...said.fields, kind: 'service', side: 'ours', detail: '' } };
    case 'date':
      return { kind: 'date', fields: { ...said.fields, side: 'ours', detail: '' } };
    default:
      return said;
  }
}
