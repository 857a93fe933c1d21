/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ProbeState } from '../snapshot/nodeState';

type NodeMessages = Record<`probe.${ProbeState}`, string>;

/** What is said of the probe of one node: why less or nothing of the node is known from it. */
const ofNodes: NodeMessages = {
  'probe.reporting': 'The probe reports from this node',
  'probe.reportingInPart':
    'The report of the probe on this node left this out for lack of room ({{detail}})',
  'probe.notSetUp': 'No probe is set up in this cluster',
  'probe.unread': 'The pods of the probe could not be read',
  'probe.refused':
    'The probe wants a pod on this node, and the cluster refuses to create it',
  'probe.noPod': 'No pod of the probe runs on this node',
  'probe.starting': 'The probe on this node has not looked yet',
  'probe.cannotStart':
    'The pod of the probe on this node does not start: {{detail}}',
  'probe.noReport': 'The probe on this node ended without a report',
  'probe.reportCut':
    'The report of the probe on this node was cut off on its way',
  'probe.reportUnreadable':
    'The report of the probe on this node cannot be understood',
  'probe.reportNewer':
    'The report of the probe on this node has version {{detail}}, which this plugin does not know yet',
  'probe.silent':
    'The probe on this node fell silent: its pod is not ready, so nothing says that its last report still holds',
  'probe.socketDenied':
    "The probe on this node may not use the agent's socket (permission denied)",
  'probe.noSocket':
    "The probe on this node was set up without the agent's socket",
  'probe.agentSilent':
    'The agent did not answer the probe on this node ({{detail}})',
  'probe.otherClient':
    'The probe on this node runs another version of Cilium than the agent ({{detail}}), so what one of them does not know is missing',
};

/**
 * Message code of how the probe fares in a cluster as a whole.
 *
 * @public
 */
export type ProbeCode = `probe.cluster.${
  | 'notInstalled'
  | 'noAccess'
  | 'refused'
  | 'nodes'}`;

/** What is said of the probe in the cluster as a whole. */
const ofCluster: Record<ProbeCode, string> = {
  'probe.cluster.notInstalled':
    'There is no DaemonSet and no pod of the probe in the namespace {{namespace}}. Install deploy/probe to see what is really in effect; the documentation says how.',
  'probe.cluster.noAccess':
    'The cluster does not let Backstage look into the namespace {{namespace}}: the probe is not installed there, or its Role is missing. Both come with deploy/probe.',
  'probe.cluster.refused':
    'The probe wants {{wanted}} pods and the cluster created {{created}}: it refuses them. Look at the events of the DaemonSet {{name}}; most often the namespace lacks the label pod-security.kubernetes.io/enforce: privileged, or a policy forbids hostPath.',
  'probe.cluster.nodes':
    '{{count}} of {{total}} nodes without a full report. Most of them: {{problem}}',
};

/** English messages about the probe, by code. */
export const probeMessages: Record<string, string> = {
  ...ofNodes,
  ...ofCluster,
};
