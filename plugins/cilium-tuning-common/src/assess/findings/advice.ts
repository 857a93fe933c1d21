/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

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

/** What an expert would add, as far as evidence shows it. */
export const advice: readonly FindingRule[] = [
  preallocation,
  reversePath,
  queues,
];
