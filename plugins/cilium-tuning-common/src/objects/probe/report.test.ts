/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { recordedReport } from '@internal/demo-clusters';
import { readReport } from './report';

const message = recordedReport('article/x86', '2026-03-01T10:00:00Z');

const outcome = (text: string) => {
  const read = readReport(text);
  return 'problem' in read ? read.problem.state : 'report';
};

describe('readReport', () => {
  it('reads what the script wrote', () => {
    expect(outcome(message)).toBe('report');
    expect(outcome(`${message}\n`)).toBe('report');
  });

  it('sees a report that was cut at any byte, from either end', () => {
    for (let at = 1; at < message.length; at++) {
      expect(outcome(message.slice(0, at))).not.toBe('report');
      expect(outcome(message.slice(at))).not.toBe('report');
    }
  });

  it.each<[string, string, string]>([
    ['empty', '', 'noReport'],
    ['of blanks', ' \n', 'noReport'],
    [
      'of a look that failed',
      '{"ciliumTuningProbe":1,"failed":true,"end":true}',
      'noReport',
    ],
    [
      'of a newer version',
      message.replace('Probe":1', 'Probe":2'),
      'reportNewer',
    ],
    [
      'of no version',
      message.replace('Probe":1', 'Probe":"x"'),
      'reportUnreadable',
    ],
    ['the log of a crash', 'panic: runtime error', 'reportUnreadable'],
    [
      'a page of a proxy',
      '<html><body>Sign in</body></html>',
      'reportUnreadable',
    ],
    ['JSON of something else', '{"a":1}', 'reportCut'],
    [
      'not JSON between the marks',
      '{"ciliumTuningProbe":1,}},"end":true}',
      'reportUnreadable',
    ],
    ['two reports', `${message}${message}`, 'reportUnreadable'],
    [
      'of 12 KB',
      message.replace('{"state"', `{"note":"${'x'.repeat(12_000)}","state"`),
      'reportUnreadable',
    ],
  ])('takes one %s for what it is', (_, text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('leaves out a part that is not as expected, and keeps the others', () => {
    const read = readReport(
      message
        .replace('"online":4', '"online":"<b>4</b>"')
        .replace('"mtu":1500,"driver"', '"mtu":-1,"driver"'),
    );

    expect(read).toEqual({
      report: expect.objectContaining({
        cpu: undefined,
        devices: undefined,
        mtu: 1500,
        agent: expect.objectContaining({ version: '1.13.4' }),
      }),
    });
  });
});
