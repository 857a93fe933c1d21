/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { metricSamples } from './metricSamples';

const read = (text: string) => metricSamples(text, name => name === 'a');

describe('metricSamples', () => {
  it.each<[string, string, unknown[]]>([
    ['a plain one', 'a 1\n', [{ name: 'a', labels: {}, value: 1 }]],
    [
      'one with labels',
      'a{b="c",d="e"} 0.5\n',
      [{ name: 'a', labels: { b: 'c', d: 'e' }, value: 0.5 }],
    ],
    [
      'labels with all that may stand in them',
      'a{b="},\\"\\\\\\n ",} 1\n',
      [{ name: 'a', labels: { b: '},"\\\n ' }, value: 1 }],
    ],
    [
      'one with a time, of a server with the line ends of Windows',
      'a{} 1e-3 1700000000000\r\n',
      [{ name: 'a', labels: {}, value: 0.001 }],
    ],
    ['none of another name', 'aa 1\nb 2\n', []],
    ['none of a comment', '# a 1\n# TYPE a gauge\n', []],
    ['none without a number', 'a\na NaN\na +Inf\na 0x10\na one\n', []],
    ['none with labels that are none', 'a{b} 1\na{b=c} 1\na{="c"} 1\n', []],
    ['none that names a label twice', 'a{b="c",b="d"} 1\n', []],
    ['none that is far too long', `a{b="${'c'.repeat(5000)}"} 1\n`, []],
    ['none that may have been cut', 'a 0.8', []],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('ends, whatever it is given, and gives only what stands there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a', '{', '}', '"', '\\', ',', '=', ' ', '1', '\n'),
        ),
        parts => {
          const text = parts.join('');
          for (const { name, value } of read(text)) {
            expect(text).toContain(name);
            expect(text).toContain('1');
            expect(Number.isFinite(value)).toBe(true);
          }
        },
      ),
    );
  });

  it('bears a line that a slow expression would hang on', () => {
    const text = `a{${'b="'.repeat(1300)} 1\n`;

    expect(read(text)).toEqual([]);
  });
});
