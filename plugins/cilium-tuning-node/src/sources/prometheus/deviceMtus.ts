/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Sample } from './ask';
import type { MetricQuery } from './promql';
import type { MetricFact, ScrapedTarget } from './readFamily';
import { isCount, told } from './told';

/** Devices of pods and tunnels, of which a node has many and Cilium never lists any as its own. */
const otherDevices =
  'lo|lxc.+|veth.+|cali.+|tap.+|tun.+|docker.+|br-.+|virbr.+|ifb.+|dummy.+|nerdctl.+|cni.+|flannel.*|cilium_(net|vxlan|geneve|wg.*|ipip.*)|lxc_health|kube-.+|nodelocaldns';

/** MTUs of the devices that Cilium may use. Source: the collector netclass of node_exporter. */
export const mtus: MetricQuery = {
  metric: 'node_network_mtu_bytes',
  own: ['device'],
  expression: select =>
    select('node_network_mtu_bytes', [['device', '!~', otherDevices]]),
};

const isMtu = (value: number) => isCount(value) && value <= 2 ** 20;

const MOST_DEVICES = 64;

/** The MTU of the agent, and those of devices. */
export function mtuFacts({ samplesOf }: ScrapedTarget): MetricFact[] {
  const seen = samplesOf(mtus.metric).filter(
    ({ labels, value }) =>
      isMtu(value) && /^[a-z0-9][\w.:@-]{0,14}$/i.test(labels.device ?? ''),
  );
  const excerptOf = ({ labels, value }: Sample) =>
    `node_network_mtu_bytes{device="${labels.device}"} ${value}`;
  const byName = new Map(seen.map(sample => [sample.labels.device, sample]));
  if (byName.size !== seen.length || seen.length > MOST_DEVICES) {
    return [];
  }
  const ofAgent = byName.get('cilium_host');
  const devices = seen
    .filter(sample => sample !== ofAgent)
    .sort((a, b) => (a.labels.device < b.labels.device ? -1 : 1));
  return [
    ...(ofAgent ? [told('agentMtu', ofAgent.value, excerptOf(ofAgent))] : []),
    ...(devices.length > 0
      ? [
          told(
            'deviceMtus',
            Object.fromEntries(
              devices.map(({ labels, value }) => [labels.device, value]),
            ),
            devices.map(excerptOf).join(', '),
          ),
        ]
      : []),
  ];
}
