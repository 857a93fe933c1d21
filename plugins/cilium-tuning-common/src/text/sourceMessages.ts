/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * English messages of sources: their names, what they tell, which access they need, and how one that is off is switched on.
 */
export const sourceMessages: Record<string, string> = {
  'source.nodes': 'Nodes',
  'source.nodes.tells':
    'Kernel, operating system, architecture and labels of every node',
  'source.nodes.access': 'list nodes',

  'source.cilium-config': 'Cilium configuration',
  'source.cilium-config.tells':
    'What the agents were told: cilium-config and CiliumNodeConfigs',
  'source.cilium-config.access':
    'get the ConfigMap cilium-config and list ciliumnodeconfigs in the namespace of Cilium',

  'source.cilium-agents': 'Cilium agents',
  'source.cilium-agents.tells':
    'Version and readiness of each agent, and when it loaded its configuration',
  'source.cilium-agents.access':
    'list pods, daemonsets and controllerrevisions in the namespace of Cilium',

  'source.probe': 'Probe',
  'source.probe.tells':
    'What each agent really does, and what each kernel and network device is set to',
  'source.probe.access':
    'list pods and daemonsets in the namespace of the probe',
  'source.probe.enable':
    'Set ciliumTuning.probe.enabled to true in app-config, and install deploy/probe in the cluster',

  'source.node-feature-discovery': 'Node feature discovery',
  'source.node-feature-discovery.tells':
    'Options of each kernel, and of its NodeFeature objects also governors and what the kernel has of BBR, fq and netkit',
  'source.node-feature-discovery.access':
    'list nodes; for NodeFeature objects also list nodefeatures and pods in their namespace',
  'source.node-feature-discovery.enable':
    'Set ciliumTuning.nodeFeatureDiscovery.enabled to true in app-config, and install node feature discovery in the cluster',

  'source.node-tuning-operator': 'Node Tuning Operator',
  'source.node-tuning-operator.tells':
    'Which profile of tuned each node of OpenShift has, and whether it was applied',
  'source.node-tuning-operator.access':
    'list profiles, tuneds and pods in the namespace openshift-cluster-node-tuning-operator',
  'source.node-tuning-operator.enable':
    'Set ciliumTuning.nodeTuningOperator.enabled to true in app-config; needs OpenShift',

  'source.agent-metrics': 'Metrics of agents',
  'source.agent-metrics.tells':
    'How full eBPF maps are, whether the Bandwidth Manager works, and what each agent was told',
  'source.agent-metrics.access':
    'get pods/proxy in the namespace of Cilium, which is as powerful as exec',
  'source.agent-metrics.enable':
    'Set ciliumTuning.agentMetrics.enabled to true in app-config, and apply deploy/backstage-access/components/agent-metrics after its warning was read',

  'source.prometheus': 'Prometheus',
  'source.prometheus.tells':
    'What node_exporter sees of each node: CPU governor, MTUs, services; and what agents say in their metrics',
  'source.prometheus.access':
    'get services/proxy of the one service that Prometheus answers at',
  'source.prometheus.enable':
    'Name the service in ciliumTuning.prometheus.targets in app-config, and install deploy/backstage-access/components/prometheus in the cluster',

  'source.agent-exec': 'Commands in agents',
  'source.agent-exec.tells':
    'What each agent really does, and what its kernel, CPUs and network devices are set to, where no probe reports',
  'source.agent-exec.access':
    'get and create pods/exec in the namespace of Cilium, which is as powerful as root on every node',
  'source.agent-exec.enable':
    'Install the probe instead if you can; else set ciliumTuning.agentExec.enabled to true in app-config, and install deploy/backstage-access/components/agent-exec in the cluster',

  'source.bugtool': 'Bugtool',
  'source.bugtool.tells':
    'What each agent, its kernel and its network devices said when a sysdump was taken',
  'source.bugtool.access': 'a sysdump that was not taken with --quick',
};
