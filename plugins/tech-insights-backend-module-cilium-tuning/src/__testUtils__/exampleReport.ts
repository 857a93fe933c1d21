/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  checks,
  type CheckAssessment,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';

export const TAKEN_AT = '2026-11-01T12:00:00.000Z';

/** A report of a cluster of two nodes, on which all is on but what a test has otherwise. */
export function exampleReport(
  different: Record<
    string,
    Pick<CheckAssessment, 'progress'> & {
      counts?: Partial<CheckAssessment['counts']>;
    }
  > = {},
): Report {
  const none = {
    ...{ pass: 0, fail: 0, notApplicable: 0, unknown: 0 },
    ...{ blockedByStep: 0, blockedByPlatform: 0, blockedByChoice: 0 },
  };
  return {
    id: 'report-1',
    entityRef: 'resource:default/secret-name',
    clusterName: 'secret-name',
    takenAt: TAKEN_AT,
    cilium: { state: 'found', namespace: 'kube-system', lookedFor: [] },
    sources: [{ source: 'nodes', state: 'ok', nodes: 3, readAt: TAKEN_AT }],
    assessment: {
      rulesVersion: '1',
      score: 84,
      potential: 71,
      progress: { done: 20, permitted: 21, locked: 1, unknown: 1 },
      nodes: { total: 3, inScope: 2, outOfScope: 1 },
      groups: [],
      checks: checks.map(({ id }) => ({
        check: id,
        progress: different[id]?.progress ?? 'done',
        counts: { ...none, ...(different[id]?.counts ?? { pass: 2 }) },
        cells: [],
      })),
      findings: [],
      gains: [],
      evidence: [],
    },
  };
}
