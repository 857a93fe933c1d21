/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is said of the sources beside the API of Kubernetes and the probe: why they tell less, or nothing.
 *
 * @public
 */
export const sourceReasons = {
  'source.needs':
    'The source {{source}} works on what the source {{needs}} reads, which is missing.',
  'nodeFeatures.notSetUp':
    'No node has a label of node feature discovery, so it does not run here or publishes nothing.',
  'nodeFeatures.noAccess':
    'The cluster does not let Backstage read NodeFeature objects in the namespace {{namespace}}. Apply deploy/backstage-access/components/node-feature-discovery, or name the right namespace in ciliumTuning.nodeFeatureDiscovery.namespace.',
  'nodeFeatures.noneThere':
    'There are no NodeFeature objects in the namespace {{namespace}}. If node feature discovery runs in another one, name it in ciliumTuning.nodeFeatureDiscovery.namespace.',
  'nodeTuning.notSetUp':
    'The cluster has no Profile of the Node Tuning Operator in the namespace {{namespace}}. It comes with OpenShift.',
  'nodeTuning.noAccess':
    'The cluster does not let Backstage read Profiles of the Node Tuning Operator: it is not OpenShift, or the access in deploy/backstage-access/components/node-tuning-operator is missing.',
  'source.noText': 'What reads this cluster cannot read metrics.',
  'agentMetrics.noAgents': 'There is no running agent of Cilium to ask.',
  'agentMetrics.noAccess':
    'The cluster does not let Backstage ask the pods in the namespace {{namespace}} for metrics: the access in deploy/backstage-access/components/agent-metrics is missing. It is as powerful as exec, so read its warning before you grant it.',
  'agentMetrics.closed':
    "Nothing listens on port {{port}} of the agents: set prometheus.enabled in the values of Cilium's chart, or name the right port in ciliumTuning.agentMetrics.port.",
  'agentMetrics.unreachable':
    'The API server does not reach port {{port}} of the nodes: something between them, such as a firewall, does not let it through.',
  'agentMetrics.notAgent':
    'What answers on port {{port}} has no metrics of an agent of Cilium.',
  'agentMetrics.some':
    '{{count}} of {{total}} agents told no metrics: {{pods}}. Most of them: {{problem}}',
} as const;

/**
 * Message code of why a source beside the API of Kubernetes and the probe tells less.
 *
 * @public
 */
export type SourceCode = keyof typeof sourceReasons;
