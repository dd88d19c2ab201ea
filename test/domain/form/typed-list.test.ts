import { describe, expect, test } from 'vitest';
import { linesIn, personIn, placeIn, systemIn } from '~/domain/form/typed-list';

test('one thing a line, however the list is written', () => {
  expect(
    linesIn('- Fewer empty trips\r\n\n* Plan by six\n 3) Hours once\n• 24 hours a day\n2. go-live'),
  ).toEqual(['Fewer empty trips', 'Plan by six', 'Hours once', '24 hours a day', 'go-live']);
  expect(linesIn('-5 degrees\n2.5 t lorries')).toEqual(['-5 degrees', '2.5 t lorries']);
  expect(linesIn(' \n \n')).toEqual([]);
});

describe('a person in one line', () => {
  test.each([
    ['Katrin Vogel <katrin@x.example>', 'Katrin Vogel', '', 'katrin@x.example'],
    ['"Vogel, Katrin" <mailto:katrin@x.example>;', 'Vogel, Katrin', '', 'katrin@x.example'],
    [
      'Katrin Vogel, Head of transport, katrin@x.example',
      'Katrin Vogel',
      'Head of transport',
      'katrin@x.example',
    ],
    ['Emre Yıldız\tIT\temre@x.example', 'Emre Yıldız', 'IT', 'emre@x.example'],
    [
      'Ing. arch. Jan Novák, Ph.D., CFO, novak@x.example',
      'Ing. arch. Jan Novák, Ph.D.',
      'CFO',
      'novak@x.example',
    ],
    ['Ana Ruiz, MBA, LL.M., ana@x.example', 'Ana Ruiz, MBA, LL.M.', '', 'ana@x.example'],
    ['Ana Ruiz, CEO, MBA, ana@x.example', 'Ana Ruiz', 'CEO, MBA', 'ana@x.example'],
    ['Vogel, Katrin', 'Vogel, Katrin', '', ''],
    ['katrin@x.example', '', '', 'katrin@x.example'],
  ])('%s', (line, name, title, email) => {
    expect(personIn(line)).toEqual({ name, title, email });
  });
});

test('a system in one line', () => {
  expect(systemIn('Telematics: VDO and Stoneridge: half each')).toEqual({
    label: 'Telematics',
    text: 'VDO and Stoneridge: half each',
  });
  expect(systemIn('SAP')).toEqual({ label: 'SAP', text: '' });
  expect(systemIn('https://plan.example')).toEqual({ label: 'https://plan.example', text: '' });
});

test('“from” is said once', () => {
  expect(placeIn('From your second call')).toBe('your second call');
  expect(placeIn('the order form')).toBe('the order form');
  expect(placeIn('from')).toBe('from');
});
