/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HostSetting } from '../../../plan/types';
import type { Host, ModelCluster, ModelNode } from '../world';
import { type Disrupted, Wrong, tick } from './wrong';

/** What changing something on a host comes to, by what is changed. */
const hostChanges: {
  [K in HostSetting['kind']]: (
    host: Host,
    setting: Extract<HostSetting, { kind: K }>,
  ) => void;
} = {
  tunedProfile(host, { profile }) {
    if (!host.tuned) {
      throw new Wrong('no tuned can run there');
    }
    host.tuned = { running: true, profile };
  },
  cpuGovernor(host, { governor }) {
    if (host.governor === undefined) {
      throw new Wrong('its CPUs have no frequency to choose');
    }
    host.governor = governor;
  },
  stopIrqbalance(host) {
    host.irqbalance = false;
  },
  pinInterrupts(host) {
    if (host.irqbalance) {
      throw new Wrong('irqbalance moves its interrupts again');
    }
    host.pinned = true;
  },
  kernelArgument({ preempt }, { argument }) {
    preempt.next = /^preempt=(.+)$/.exec(argument)?.[1];
  },
  kernelModule({ kernel }, { module }) {
    if (module === 'tcp_bbr' && !kernel.bbr) {
      throw new Wrong('its kernel has no tcp_bbr');
    }
  },
  mtu({ nics }, { bytes }) {
    nics.forEach(nic => {
      nic.mtu = bytes;
    });
  },
};

export function changeHost(
  cluster: ModelCluster,
  { host }: ModelNode,
  setting: HostSetting,
): Disrupted {
  tick(cluster);
  applyTo(host, setting);
  return {};
}

function applyTo<K extends HostSetting['kind']>(
  host: Host,
  setting: Extract<HostSetting, { kind: K }>,
) {
  const apply: (
    host: Host,
    setting: Extract<HostSetting, { kind: K }>,
  ) => void = hostChanges[setting.kind as K];
  apply(host, setting);
}
