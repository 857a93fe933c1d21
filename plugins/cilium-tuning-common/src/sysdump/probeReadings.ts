/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { podsByNode } from '../objects/agents/podsByNode';
import { evidenceOf } from '../objects/evidence';
import { readProbe } from '../objects/probe/probePod';
import { stateOfProbes } from '../objects/probe/probeState';
import { ReportReader } from '../objects/probe/reportReader';
import type { SourceReading } from '../snapshot/sources';
import type { RolePod } from './pods';
import type { ObjectsRead } from './readObjects';
import { stateOf } from './states';

const id = 'probe';

/** Where deploy/probe puts it. */
const NAMESPACE = 'cilium-tuning';

/** What the probes report: their reports stand in the status of their pods, and so in a sysdump too. */
export function probeReadings(
  pods: ObjectsRead<RolePod>,
  takenAt: string,
): SourceReading {
  const ofProbe = pods.items.filter(({ role }) => role === 'probe');
  const namespace = ofProbe[0]?.namespace ?? NAMESPACE;
  const reading = { source: id, readAt: takenAt, reports: new ReportReader() };
  const nodes = new Map(
    [...podsByNode(ofProbe.map(({ pod }) => pod))].map(([node, pod]) => [
      node,
      readProbe(pod, reading),
    ]),
  );
  const verdict = stateOfProbes({
    namespace,
    probes: [...nodes.values()].map(({ status }) => status),
    // A sysdump holds the DaemonSets of Cilium alone
    daemonSets: [],
    podProblem: pods.problem,
  });
  const state = stateOf(id, takenAt, {
    ...(verdict.state !== 'ok' && { problem: verdict.problem }),
    nodes: verdict.reporting,
  });
  return {
    nodes,
    facts: [
      evidenceOf(`Namespace ${namespace}`, id, takenAt)(
        'probe',
        { state: verdict.elsewhere },
        'app.kubernetes.io/name=cilium-tuning-probe',
      ),
    ],
    state: { ...state, state: verdict.state },
  };
}
