/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks } from 'backstage-plugin-cilium-tuning-common';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { type Outcome, SCORE_RULE } from '../../gate/outcomes';
import type { GateResult } from '../../gate/result';
import { titleOf } from '../words';
import { lineOf } from './text';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function ruleOf(rule: string): ReportingDescriptor {
  if (rule === SCORE_RULE) {
    return {
      id: rule,
      shortDescription: { text: 'The score is high enough' },
    };
  }
  const reference = checks.find(({ id }) => id === rule)?.references[0];
  return {
    id: rule,
    shortDescription: { text: `${titleOf(rule)} is on where it can be` },
    ...(reference !== undefined && { helpUri: reference }),
  };
}

/** What cannot be told is open: neither a finding, nor that there is none. */
const verdictOf = (state: Outcome['state']): Pick<Result, 'kind' | 'level'> =>
  state === 'notMet'
    ? { kind: 'fail', level: 'error' }
    : { kind: 'open', level: 'none' };

/** A cluster, and the file that findings are to be shown at, where one is named. */
function locationOf(cluster: string, file: string | undefined): Location {
  return {
    logicalLocations: [{ name: cluster, kind: 'resource' }],
    ...(file !== undefined && {
      physicalLocation: {
        artifactLocation: { uri: encodeURI(file) },
        region: { startLine: 1 },
      },
    }),
  };
}

/**
 * The result in the Static Analysis Results Interchange Format, for what shows findings of scanners.
 *
 * @param file - of the repository, that findings are shown at
 */
export function asSarif(result: GateResult, file?: string): string {
  const { cluster, outcomes, problem } = result;
  // What is met is no finding, and some of those who show them would take it for one
  const findings = outcomes.filter(({ state }) => state !== 'met');
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cilium-tuning',
            rules: outcomes.map(({ rule }) => ruleOf(rule)),
          },
        },
        // Runs of several clusters stand beside each other by it
        ...(cluster !== undefined && {
          automationDetails: {
            id: `cilium-tuning/${encodeURIComponent(cluster.name)}/`,
          },
        }),
        invocations: [
          {
            executionSuccessful: problem === undefined,
            ...(problem !== undefined && {
              toolExecutionNotifications: [
                { level: 'error', message: { text: problem } },
              ],
            }),
          },
        ],
        results: findings.map(outcome => ({
          ...verdictOf(outcome.state),
          ruleId: outcome.rule,
          ruleIndex: outcomes.indexOf(outcome),
          message: { text: lineOf(outcome) },
          locations: [locationOf(cluster?.name ?? '', file)],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
