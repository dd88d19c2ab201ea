import { describe, expect, test } from 'vitest';
import { changedSince, type SignedItem } from '~/domain/review/changed-since';
import type { AnswerFact, ShownItem } from '~/domain/review/review';

const item = (statementId: string, wordingId: string): ShownItem => ({ statementId, wordingId });
const BEFORE = [item('price', 'price 1'), item('trial', 'trial 1')];
const NOW = [item('price', 'price 2'), item('trial', 'trial 1')];

let minute = 0;
const said = (contactId: string, on: ShownItem, more: Partial<AnswerFact> = {}): AnswerFact => ({
  id: `answer ${++minute}`,
  ...on,
  contactId,
  kind: 'confirmed',
  proposedWordingId: null,
  at: new Date(Date.UTC(2027, 4, 3, 10, minute)),
  resolution: null,
  ...more,
});
const resolved = (outcome: 'adopted' | 'reworded', wordingId: string): Partial<AnswerFact> => ({
  kind: 'corrected',
  resolution: { outcome, wordingId, at: new Date(Date.UTC(2027, 4, 3, 11)) },
});
const signed = (contactId: string, on: ShownItem): SignedItem => ({
  ...on,
  contactId,
  at: new Date(Date.UTC(2027, 4, 4)),
});
const changed = (answers: AnswerFact[], signedOff: SignedItem[] = [], now = NOW, before = BEFORE) =>
  changedSince('marit', { answers, signedOff }, before, now);
const PRICE = { statementId: 'price', had: 'price 1', isSigned: false, now: 'price 2' };

describe('what changed for a contact', () => {
  test('is told to whoever said yes to the earlier words, and to nobody else', () => {
    const [price = item('', '')] = BEFORE;
    expect(changed([said('marit', price)])).toEqual([PRICE]);
    expect(changed([said('tomasz', price)])).toEqual([]);
    expect(changed([said('marit', item('trial', 'trial 1'))])).toEqual([]);
    expect(changed([said('marit', price, { kind: 'talk' })])).toEqual([]);
    expect(changed([said('marit', price, { isHeld: true })])).toEqual([]);
  });

  test('is told to whoever signed, whoever had said yes', () => {
    const [price = item('', '')] = BEFORE;
    expect(changed([said('tomasz', price)], [signed('marit', price)])).toEqual([
      { ...PRICE, isSigned: true },
    ]);
  });

  test('is told to whoever we had agreed with', () => {
    const agreed = said('marit', item('price', 'price 0'), resolved('adopted', 'price 1'));
    expect(changed([agreed])).toEqual([PRICE]);
  });

  test('is not told to whoever asked for it, was answered with it, or has seen to it', () => {
    const [price = item('', '')] = BEFORE;
    const yes = said('marit', price);
    expect(changed([yes, said('marit', price, resolved('adopted', 'price 2'))])).toEqual([]);
    expect(changed([yes, said('marit', price, resolved('reworded', 'price 2'))])).toEqual([]);
    expect(changed([yes, said('marit', item('price', 'price 2'), { kind: 'talk' })])).toEqual([]);
    expect(changed([yes, said('marit', price, { kind: 'corrected' })])).toEqual([]);
  });

  test('is nothing once it reads as it did, or as they said yes to earlier', () => {
    const [price = item('', '')] = BEFORE;
    expect(changed([said('marit', price)], [], BEFORE)).toEqual([]);
    expect(changed([said('marit', price)], [], BEFORE, NOW)).toEqual([]);
  });

  test('is told from the words they stood by last', () => {
    const first = said('marit', item('price', 'price 0'));
    expect(changed([first, said('marit', item('price', 'price 1'))])).toEqual([PRICE]);
    const agreed = said('marit', item('price', 'price 0'), resolved('adopted', 'price 1'));
    expect(changed([agreed, first])).toEqual([PRICE]);
    const suggested = said('marit', item('price', 'price 0'), resolved('reworded', 'price 1'));
    expect(changed([suggested])).toEqual([]);
  });

  test('is not told to a signer of a point that they added, while we owe them an answer', () => {
    const rota = said('marit', item('rota', 'rota 1'), { kind: 'added' });
    const now = [...BEFORE, item('rota', 'rota 2')];
    const signature = [signed('marit', item('trial', 'trial 1'))];
    expect(changed([rota], signature, now)).toEqual([]);
    expect(changed([{ ...rota, contactId: 'tomasz' }], signature, now)).toEqual([
      { statementId: 'rota', had: null, isSigned: false, now: 'rota 2' },
    ]);
  });

  test('is told again when it changes once more before they looked', () => {
    const third = [item('price', 'price 3'), item('trial', 'trial 1')];
    expect(changed([said('marit', item('price', 'price 1'))], [], third, NOW)).toEqual([
      { ...PRICE, now: 'price 3' },
    ]);
  });

  test('names a point that went, and to who signed a point that is new', () => {
    const [price = item('', '')] = BEFORE;
    const other = [item('trial', 'trial 1'), item('rota', 'rota 1')];
    const gone = { ...PRICE, now: null };
    const rota = { statementId: 'rota', had: null, isSigned: false, now: 'rota 1' };
    expect(changed([said('marit', price)], [], other)).toEqual([gone]);
    expect(changed([said('marit', price)], [signed('marit', item('trial', 'trial 1'))], other)).toEqual([
      rota,
      gone,
    ]);
  });
});
