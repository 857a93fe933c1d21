/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { XMLBuilder } from 'fast-xml-parser';
import type { Outcome } from '../../gate/outcomes';
import type { GateResult } from '../../gate/result';
import { stateWords } from './text';

const SUITE = 'cilium-tuning gate';

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
});

/** What is wrong with a case: a failure where it is not met, an error where that cannot be told. */
function wrongWith(state: Outcome['state'], why: readonly string[]) {
  if (state === 'met') {
    return {};
  }
  const details = {
    '@message': `${stateWords[state]}: ${why[0] ?? ''}`,
    '@type': state,
    '#text': why.join('\n'),
  };
  return state === 'notMet' ? { failure: details } : { error: details };
}

/** The cases: what was asked for, or the one that it could not be read. */
const casesOf = ({
  outcomes,
  problem,
}: GateResult): Pick<Outcome, 'title' | 'state' | 'why'>[] =>
  problem === undefined
    ? outcomes
    : [
        {
          title: 'the cluster can be judged',
          state: 'unknown',
          why: [problem],
        },
      ];

/** The result as JUnit reports tests, which CI systems show: one case for each thing that was asked for. */
export function asJUnit(result: GateResult): string {
  const cases = casesOf(result);
  const count = (wanted: Outcome['state']) =>
    cases.filter(({ state }) => state === wanted).length;
  const counts = {
    '@tests': cases.length,
    '@failures': count('notMet'),
    '@errors': count('unknown'),
  };
  const { cluster } = result;
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': SUITE,
      ...counts,
      testsuite: {
        '@name': cluster === undefined ? SUITE : cluster.name,
        ...counts,
        ...(cluster !== undefined && { '@timestamp': cluster.takenAt }),
        testcase: cases.map(({ title, state, why }) => ({
          '@classname': SUITE,
          '@name': title,
          ...wrongWith(state, why),
        })),
      },
    },
  });
}
