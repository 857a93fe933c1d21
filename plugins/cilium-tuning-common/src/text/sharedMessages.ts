/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * English messages that are not one check's own, by code. `{{name}}` stands for a parameter.
 */
export const sharedMessages: Record<string, string> = {
  'tell.agent.unread':
    "See how the source for agents fared: Backstage's account may lack access to pods",
  'tell.agent.missing':
    'Look at the events of the DaemonSet of Cilium and at the taints of the node',
  'tell.agent.notReady': 'Look at the events and the log of the agent pod',
  'tell.agent.notReadyBecause':
    'Look at the events and the log of the agent pod',
  'agent.unread': 'The state of the agents could not be read',
  'agent.missing': 'No Cilium agent runs on this node',
  'agent.notReady': 'The agent is not ready',
  'agent.notReadyBecause': 'The agent is not ready: {{problem}}',

  'config.unread': 'The configuration of Cilium could not be read',
  'config.restartPending':
    'Restart pending: the configuration changed after the agent loaded it',
  'config.loadUnknown':
    'It cannot be told whether the running agent has this configuration',

  'kpr.observedFull': 'The agent reports all five features on (mode {{mode}})',
  'kpr.observedOff': 'The agent reports it off (mode {{mode}})',
  'kpr.observedPartial': 'Partly on: {{missing}} missing (mode {{mode}})',
  'kpr.observedNotEnforced':
    'All five features are on, but in mode {{mode}} the agent may leave one out at its next start without a word',
  'kpr.unknownWord': 'The agent reports a mode we do not know: {{word}}',
  'kpr.featuresUnseen':
    'The agent reports mode {{mode}} but not which features are on',
  'kpr.provedByRunningAgent':
    'Set to {{value}}, and the running agent loaded it: it does not start where a feature is missing',
  'kpr.configuredOff': 'Set to {{value}}, and the running agent loaded it',
  'kpr.configProvesNothing':
    'Set to {{value}}: which features are on then cannot be told from the configuration',
  'kpr.defaultUnknown':
    'kube-proxy-replacement is not set, and what this version does then does not show',

  'routing.observedNative': 'The agent reports native routing',
  'routing.observedTunnel': 'The agent reports a tunnel',
  'routing.observedTunnelOrHybrid':
    'The agent reports a tunnel, as it also does for hybrid routing',
  'routing.configuredNative':
    'Set to native routing, and the running agent loaded it',
  'routing.configuredTunnel':
    'Set to a tunnel, and the running agent loaded it',
  'routing.hybrid': 'Hybrid routing: native on some paths, a tunnel on others',
  'routing.unknownWord': 'The agent reports a mode we do not know: {{word}}',
  'routing.modeUnknown': 'The routing mode that is set is not one we know',

  'masquerade.none': 'Masquerading is off',
  'masquerade.observedBpf': 'The agent reports BPF masquerading',
  'masquerade.observedIptables': 'The agent reports iptables masquerading',
  'masquerade.configuredIptables':
    'Set to iptables masquerading, and the running agent loaded it',
  'masquerade.provedByRunningAgent':
    'Set to BPF, and the running agent loaded it: it does not start where it cannot have it',
  'masquerade.mayFallBack':
    'Set to BPF, but Cilium {{version}} falls back to iptables silently where something is missing',
  'masquerade.nodePortUnknown':
    'Set to BPF, but whether Cilium {{version}} does it without kube-proxy replacement does not show',
  'masquerade.optionUnknown':
    'The value of enable-bpf-masquerade is neither true nor false',
  'masquerade.unknownWord': 'The agent reports a mode we do not know: {{word}}',

  'dsr.observed': 'The agent reports mode {{mode}}',
  'dsr.observedSnat': 'The agent reports mode SNAT',
  'dsr.configuredSnat': 'Set to SNAT',
  'dsr.noNodePort':
    "Kube-proxy replacement is off, so NodePorts are kube-proxy's",
  'dsr.provedByRunningAgent':
    'Set to {{mode}}, and the running agent loaded it',
  'dsr.nodePortUnknown':
    'DSR is set, but whether Cilium serves NodePorts is not known',
  'dsr.withoutPath':
    'DSR is set, but whether packets between nodes can carry it does not show: where they cannot, newer agents stop and older ones go back to SNAT silently',
  'dsr.modeUnknown': 'The NodePort mode that is set is not one we know',
  'dsr.unknownWord': 'The agent reports a mode we do not know: {{word}}',

  'hostRouting.unobserved':
    'Not observed. The agent falls back to legacy host routing silently, so its configuration does not tell',
  'hostRouting.observedBpf': 'The agent reports BPF host routing',
  'hostRouting.observedLegacy': 'The agent reports legacy host routing',
  'hostRouting.unknownWord':
    'The agent reports a mode we do not know: {{word}}',

  'bigTcp.observed': 'In effect: packets of up to {{size}}',
  'bigTcp.observedOff': 'The agent reports it off',
  'bigTcp.configuredOff':
    'Not turned on in the configuration that the running agent loaded',
  'bigTcp.configuredNotInEffect':
    'Enabled, but not in effect: the largest packets are {{gso}} (GSO) and {{gro}} (GRO), so the kernel or a network device refused',
  'bigTcp.unobserved':
    'Not observed. The agent goes on without it where the kernel or a network device refuses, so its configuration does not tell',
  'bigTcp.sizesUnseen':
    'The agent reports it enabled, as it also does where it was refused: only the sizes of packets tell, and they were not seen',
  'bigTcp.limitedByDevice':
    'Limited by the network device to {{size}}; the most that Cilium sets is 192 KB',
  'bigTcp.olderPods':
    'Pods that started before it was turned on keep the old size until they restart',
  'bigTcp.needAccepted': 'The kernel and every network device accept it',
  'bigTcp.needDevices':
    'The network devices can do it: mlx4, mlx5 and ice are known to',
  'tell.bigTcpDevice':
    'Run "ip -d link show" on a node: {{sizes}} of its network device above 65536',
  'need.bigTcpEncryption':
    'Nothing encrypts packets between nodes: BIG TCP does not go with it',
  'blocked.bigTcpEncryption':
    '{{encryption}} is on, and BIG TCP does not go with it',
  'need.bigTcpTunnel':
    'Native routing is on, or the kernel has BIG TCP for UDP tunnels',
  'blocked.bigTcpTunnel':
    'After native routing: Cilium {{version}} has no BIG TCP in tunnels',
  'need.bigTcpVeth':
    'Pods are on veth devices: before {{before}} it takes these',
  'blocked.bigTcpVeth':
    'Datapath mode {{mode}}: before {{before}} BIG TCP takes veth devices',
  'need.bigTcpDispatch': 'DSR does not use IPIP (bpf-lb-dsr-dispatch)',
  'blocked.bigTcpDispatch':
    'DSR uses IPIP tunnels (bpf-lb-dsr-dispatch), and BIG TCP does not go with them',

  'bandwidthManager.observedOn': 'The agent reports it on',
  'bandwidthManager.observedOff': 'The agent reports it off',
  'bandwidthManager.configuredOff':
    'Not turned on in the configuration that the running agent loaded',
  'bandwidthManager.unobserved':
    'Not observed. The agent goes on without it where something is missing, so its configuration does not tell',

  'bbr.observed': 'The agent reports BBR, and not for the host alone',
  'bbr.observedCubic': 'The agent reports CUBIC',
  'bbr.hostOnly':
    'BBR is on for sockets of the host alone (enable-bbr-hostns-only)',
  'bbr.hostOnlyUnknown':
    'The agent reports BBR, but whether for pods too or for the host alone (enable-bbr-hostns-only) is not known',
  'bbr.withoutBandwidthManager':
    'Off: the Bandwidth Manager that brings it is off',
  'bbr.configuredOff':
    'Not turned on in the configuration that the running agent loaded',
  'bbr.notReported':
    'The agent does not report which congestion control it uses',
  'bbr.unobserved':
    'Not observed. BBR comes with the Bandwidth Manager, which the agent goes on without where something is missing',
  'bbr.unknownWord':
    'The agent reports a congestion control we do not know: {{word}}',

  'xdp.observed': 'An XDP program runs in the driver of {{devices}}',
  'xdp.observedOff': 'The agent reports acceleration {{word}}',
  'xdp.configuredOff':
    'Not turned on in the configuration that the running agent loaded',
  'xdp.configuredNotInEffect': 'Turned on, but not in effect on: {{devices}}',
  'xdp.missing': 'No XDP program in the driver of {{devices}}',
  'xdp.deviceUnseen': 'Whether XDP is in effect was not seen on: {{devices}}',
  'xdp.devicesUnknown': 'The devices that Cilium uses were not seen',
  'xdp.modeUnknown': 'Whether XDP acceleration is turned on is not known',
  'xdp.unknownWord': 'The acceleration mode {{word}} is not one we know',

  'chaining.unknownWord':
    'Pods are chained to another CNI plugin in a mode we do not know: {{word}}',
  'chaining.otherPlugin': 'Another CNI plugin routes pods ({{mode}} chaining)',

  'need.kernel': 'Kernel {{floor}} or newer; here {{kernel}}',
  'need.cilium': 'Cilium {{floor}} or newer; here {{version}}',
  'blocked.cilium': 'Cilium {{version}}, needs {{floor}}',
  'need.kubeProxyReplacement': 'Kube-proxy replacement is on',
  'need.bpfMasquerade': 'eBPF masquerade is on, or nothing is masqueraded',
  'need.nativeRouting': 'Native routing is on',
  'need.bpfHostRouting': 'eBPF host routing is on',
  'blocked.kernel': 'Kernel {{kernel}}, needs {{floor}}',
  'blocked.kubeProxyReplacement': 'After kube-proxy replacement',
  'blocked.bpfMasquerade': 'After eBPF masquerade',
  'blocked.nativeRouting': 'After native routing',
  'blocked.bpfHostRouting': 'After eBPF host routing',

  'tell.agentStatus':
    'Run "cilium status" in the agent pod of a node and read the line {{line}}',
  'tell.agentRuntimeConfig':
    'Read {{field}} in /var/run/cilium/state/agent-runtime-config.json in the agent pod of a node',
  'tell.probe':
    'Or install the probe (deploy/probe): it reports this from every node',
  'tell.chaining':
    'Read cni-chaining-mode in the ConfigMap of Cilium and compare it with the documentation of your version',
  'tell.agentStatusVerbose':
    'Run "cilium status --verbose" in the agent pod of a node and read the line {{line}}',

  'scope.windows': 'Windows node: Cilium does not run there',
  'scope.fargate': 'Fargate node: Cilium does not run there',
  'scope.virtualKubelet': 'Virtual kubelet: Cilium does not run there',
  'scope.excludedByDaemonSet':
    "Excluded by the node selector or affinity of Cilium's DaemonSet",
};
