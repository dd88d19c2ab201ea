/* Of what is typed, only whole addresses that lead to a named host become links. */
import { describe, expect, test } from 'vitest';
import { linkIn, webLink } from '~/domain/form/web-link';

test.each([
  ['https://meet.example.cz/třeboň-úvod', 'https://meet.example.cz/t%C5%99ebo%C5%88-%C3%BAvod'],
  ['https://zoom.example/j/12?pwd=a.b', 'https://zoom.example/j/12?pwd=a.b'],
  ['http://meet.example', null],
  ['https://127.0.0.1/x', null],
  ['https://localhost/x', null],
  ['https://ines@meet.example', null],
  ['javascript:alert(1)', null],
  ['In the mill', null],
  ['', null],
])('%s leads to %s', (typed, link) => {
  expect(webLink(typed)).toBe(link);
});

describe('an address among words', () => {
  test.each([
    ['https://meet.example.cz/úvod', '', 'https://meet.example.cz/%C3%BAvod'],
    ['Zoom, https://zoom.example/j/12, code 7.', 'Zoom, code 7.', 'https://zoom.example/j/12'],
    ['In the mill (https://map.example/mill).', 'In the mill', 'https://map.example/mill'],
    ['<https://meet.example/a>', '', 'https://meet.example/a'],
    ['https://10.0.0.1/a', 'https://10.0.0.1/a', null],
    ['+420 380 555 012', '+420 380 555 012', null],
  ])('%s', (typed, words, link) => {
    expect(linkIn(typed)).toEqual({ words, link });
  });
});
