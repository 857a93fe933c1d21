/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import '@microsoft/jest-sarif';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { GateResult } from '../../gate/result';
import { asJson } from './json';
import { asJUnit } from './junit';
import { asSarif } from './sarif';
import { asText } from './text';

const result: GateResult = {
  state: 'notMet',
  cluster: {
    name: 'a <b> & "c"',
    takenAt: '2026-03-01T12:00:00.000Z',
    ...{ score: 71, potential: 88 },
  },
  outcomes: [
    {
      rule: 'min-score',
      title: 'score at least 70',
      state: 'met',
      why: ['71 of 100'],
    },
    {
      rule: 'bbr',
      title: 'BBR for pods (bbr)',
      state: 'notMet',
      why: ['Off on 2 nodes: <off>', 'Locked on 1 nodes: Kernel 4.19'],
    },
    {
      rule: 'mtu-jumbo',
      title: 'Jumbo frames (mtu-jumbo)',
      state: 'unknown',
      why: ['Unknown on 3 nodes: nothing tells'],
    },
  ],
};

const untold: GateResult = {
  state: 'unknown',
  outcomes: [],
  problem: 'article.zip: there is no such file',
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: name => name === 'testcase',
});

describe('asText', () => {
  it('is a line for each thing', () => {
    expect(asText(result)).toBe(
      [
        'met: score at least 70: 71 of 100\n',
        'not met: BBR for pods (bbr); Off on 2 nodes: <off>; Locked on 1 nodes: Kernel 4.19\n',
        'cannot tell: Jumbo frames (mtu-jumbo); Unknown on 3 nodes: nothing tells\n',
      ].join(''),
    );
  });
});

describe('asJson', () => {
  it('is all of it', () => {
    expect(JSON.parse(asJson(result))).toEqual(result);
  });
});

describe('asJUnit', () => {
  it('is a case for each thing: failed where it is not met, in error where that cannot be told', () => {
    const xml = asJUnit(result);

    expect(XMLValidator.validate(xml)).toBe(true);
    expect(parser.parse(xml).testsuites).toEqual({
      name: 'cilium-tuning gate',
      ...{ tests: '3', failures: '1', errors: '1' },
      testsuite: {
        name: 'a <b> & "c"',
        ...{ tests: '3', failures: '1', errors: '1' },
        timestamp: '2026-03-01T12:00:00.000Z',
        testcase: [
          { classname: 'cilium-tuning gate', name: 'score at least 70' },
          {
            classname: 'cilium-tuning gate',
            name: 'BBR for pods (bbr)',
            failure: {
              type: 'notMet',
              message: 'not met: Off on 2 nodes: <off>',
              '#text': 'Off on 2 nodes: <off>\nLocked on 1 nodes: Kernel 4.19',
            },
          },
          {
            classname: 'cilium-tuning gate',
            name: 'Jumbo frames (mtu-jumbo)',
            error: {
              type: 'unknown',
              message: 'cannot tell: Unknown on 3 nodes: nothing tells',
              '#text': 'Unknown on 3 nodes: nothing tells',
            },
          },
        ],
      },
    });
  });

  it('is in error where nothing could be read', () => {
    expect(parser.parse(asJUnit(untold)).testsuites).toMatchObject({
      errors: '1',
      testsuite: {
        testcase: [
          { error: { '#text': 'article.zip: there is no such file' } },
        ],
      },
    });
  });
});

describe('asSarif', () => {
  it('is a finding for what is not met, and open for what cannot be told', () => {
    const log = JSON.parse(asSarif(result, 'clusters/a b/values.yaml'));

    expect(log).toBeValidSarifLog();
    expect(log.runs[0].results).toEqual([
      expect.objectContaining({
        ...{ ruleId: 'bbr', ruleIndex: 1, kind: 'fail', level: 'error' },
        locations: [
          {
            logicalLocations: [{ name: 'a <b> & "c"', kind: 'resource' }],
            physicalLocation: {
              artifactLocation: { uri: 'clusters/a%20b/values.yaml' },
              region: { startLine: 1 },
            },
          },
        ],
      }),
      expect.objectContaining({
        ...{ ruleId: 'mtu-jumbo', ruleIndex: 2, kind: 'open', level: 'none' },
      }),
    ]);
  });

  it('is a run that failed where nothing could be read', () => {
    const log = JSON.parse(asSarif(untold));

    expect(log).toBeValidSarifLog();
    expect(log.runs[0]).toMatchObject({
      results: [],
      invocations: [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [
            { message: { text: 'article.zip: there is no such file' } },
          ],
        },
      ],
    });
  });
});
