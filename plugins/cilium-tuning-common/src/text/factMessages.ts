/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../cilium/configKeys';
import type { FactName } from '../snapshot/facts';

type NamedFact = Exclude<FactName, `${'config' | 'next'}:${ConfigKey}`>;

/** Names of facts by message code. An option is its own name. */
export const factMessages: Record<`fact.${NamedFact}`, string> = {
  'fact.operatingSystem': 'Operating system',
  'fact.osImage': 'OS image',
  'fact.kernelRelease': 'Kernel release',
  'fact.architecture': 'Architecture',
  'fact.kubeletVersion': 'Kubelet version',
  'fact.nodeStatus': 'Node status',
  'fact.kubeProxy': 'kube-proxy on the node',
  'fact.configMap': 'ConfigMap of Cilium',
  'fact.ciliumVersion': 'Cilium version',
  'fact.agentState': 'State of the agent',
  'fact.agentScheduling': 'How agents are kept apart',
  'fact.bpfJit': 'eBPF compiler (net.core.bpf_jit_enable)',
  'fact.agentProblem': 'Problem of the agent',
  'fact.configLoaded': 'Configuration in the running agent',
  'fact.nodeOptions': 'What sets options of the agent',
  'fact.interHostRouting': 'Routing between nodes',
  'fact.hostRouting': 'Host routing',
  'fact.kubeProxyReplacementMode': 'Kube-proxy replacement mode',
  'fact.kubeProxyReplacementFeatures': 'Kube-proxy replacement features',
  'fact.masquerading': 'Masquerading',
  'fact.nodePortMode': 'NodePort mode',
  'fact.ciliumState': 'State of Cilium',
  'fact.nodePortAcceleration': 'NodePort acceleration',
  'fact.nodePortAlgorithm': 'NodePort backend selection',
  'fact.devices': 'Devices that Cilium uses',
  'fact.ipv6BigTcp': 'IPv6 BIG TCP',
  'fact.ipv4BigTcp': 'IPv4 BIG TCP',
  'fact.bandwidthManager': 'Bandwidth Manager',
  'fact.hubbleState': 'Hubble',
  'fact.bpfMaps': 'eBPF map sizes',
  'fact.mapPressure': 'Pressure on eBPF maps',
  'fact.clockSource': 'Clock source',
  'fact.tunnelProtocol': 'Tunnel protocol',
  'fact.cniChainingMode': 'CNI chaining mode',
  'fact.encryptionMode': 'Encryption',
  'fact.attachMode': 'Attach mode',
  'fact.datapathMode': 'Datapath mode',
  'fact.configuredDatapathMode': 'Configured datapath mode',
  'fact.agentMtu': 'MTU of the agent',
  'fact.deviceMtus': 'MTUs of network devices',
  'fact.probe': 'Probe on the node',
  'fact.networkDevices': 'Network devices',
  'fact.preemption': 'Preemption',
  'fact.kernelOptions': 'Kernel configuration',
  'fact.kernelParts': 'Kernel parts',
  'fact.cpuGovernors': 'CPU frequency governors',
  'fact.cpuCount': 'CPUs',
  'fact.memoryMebibytes': 'Memory (MiB)',
  'fact.systemVendor': 'System vendor',
  'fact.irqbalance': 'irqbalance runs',
  'fact.tuned': 'tuned',
  'fact.clusterMtus': 'MTUs in the cluster',
};
