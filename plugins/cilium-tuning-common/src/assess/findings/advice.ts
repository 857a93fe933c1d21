/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../cilium/introductions';
import { nodePortDsr } from '../../cilium/effective/nodePortMode';
import { booleanOption, whyConfigProvesNothing } from '../../cilium/options';
import { isPhysical, usedDevices } from '../../cilium/usedDevices';
import type { FactReader } from '../../snapshot/factReader';
import type { FindingRule, Found } from './types';

const note = (
  code: string,
  params?: Record<string, string | number>,
  check?: string,
): Found => ({
  kind: 'advice',
  severity: 'note',
  reason: { code, params },
  ...(check && { check }),
});

/** Source: `bpf.preallocateMaps` in the Helm chart. */
const preallocation: FindingRule = {
  messages: {
    'finding.preallocation':
      'Entries of maps are allocated when they are needed (preallocate-bpf-maps is false): allocating them beforehand takes memory and lowers latency',
  },
  find: facts =>
    booleanOption(facts, 'preallocate-bpf-maps') === false &&
    !whyConfigProvesNothing(facts, 'preallocate-bpf-maps')
      ? note('finding.preallocation', undefined, 'bpf-map-size')
      : undefined,
};

/** Source: the kube-proxy replacement initialiser warns of it. */
const reversePath: FindingRule = {
  messages: {
    'finding.reversePath':
      'DSR with more than one device ({{devices}}): packets that come in by another than they would leave by are dropped where rp_filter is 1, which is not seen from here',
  },
  find(facts) {
    const devices = facts.get('devices') ?? [];
    return devices.length > 1 && nodePortDsr(facts).state === 'on'
      ? note(
          'finding.reversePath',
          { devices: devices.join(', ') },
          'nodeport-dsr',
        )
      : undefined;
  },
};

/** Devices with so few queues that most CPUs get no packets from them; ena gives half of its queues to XDP. */
function narrowDevices(facts: FactReader, cpus: number) {
  return (usedDevices(facts)?.devices ?? []).filter(
    device =>
      isPhysical(device) &&
      device.queues !== undefined &&
      device.queues * 2 <= cpus &&
      !(device.driver === 'ena' && device.xdp === 'driver'),
  );
}

const queues: FindingRule = {
  messages: {
    'finding.queues':
      'Fewer receive queues than half of the {{cpus}} CPUs: {{devices}}. Where the hardware has more (ethtool -l), packets spread over more CPUs',
  },
  find(facts) {
    const cpus = facts.get('cpuCount') ?? 0;
    const narrow = narrowDevices(facts, cpus);
    return narrow.length > 0
      ? note(
          'finding.queues',
          {
            cpus,
            devices: narrow
              .map(({ name, queues: count }) => `${name} ${count}`)
              .join(', '),
          },
          'irq-affinity',
        )
      : undefined;
  },
};

/** Nodes from which on the scheduler takes long to weigh an anti-affinity of agents: several hundred. */
const MANY_NODES = 300;

/** Source: `scheduling.mode` in the Helm chart, 1.17 and later. */
const scheduling: FindingRule = {
  messages: {
    'finding.scheduling':
      'Agents of {{nodes}} nodes are kept apart by pod anti-affinity, which slows the scheduler down with several hundred nodes: the Helm value scheduling.mode=kube-scheduler leaves it to the port that each agent takes',
  },
  find(facts) {
    const { antiAffinity, nodes = 0 } = facts.get('agentScheduling') ?? {};
    return antiAffinity &&
      nodes > MANY_NODES &&
      ciliumHas(facts.get('ciliumVersion'), 'schedulingMode') === true
      ? note('finding.scheduling', { nodes })
      : undefined;
  },
};

/** Source: `Documentation/admin-guide/sysctl/net.rst` of the kernel. */
const compiler: FindingRule = {
  messages: {
    'finding.noCompiler':
      'The kernel interprets eBPF programs (net.core.bpf_jit_enable is 0): compiled they take a fraction of the time',
    'finding.tracedCompiler':
      "The eBPF compiler writes each program to the kernel's log (net.core.bpf_jit_enable is 2), which is for debugging and shows addresses of the kernel",
  },
  find(facts) {
    switch (facts.get('bpfJit')) {
      case 0:
        return note('finding.noCompiler');
      case 2:
        return note('finding.tracedCompiler');
      default:
        return undefined;
    }
  },
};

/** What an expert would add, as far as evidence shows it. */
export const advice: readonly FindingRule[] = [
  preallocation,
  reversePath,
  queues,
  compiler,
  scheduling,
];
