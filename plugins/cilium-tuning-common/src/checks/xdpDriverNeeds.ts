/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { XdpDevice } from '../cilium/xdpDevices';
import { shortKernel } from '../kernel/release';
import { enaMtuLimit, hasNativeXdp } from '../kernel/xdpDrivers';
import type { FactReader } from '../snapshot/factReader';
import type { NetworkDevice } from '../snapshot/nodeState';
import { needsConfirmation } from './needs';
import type { WeighedNeed } from './types';

/** The driver, or what the kernel calls a virtual device. */
const driverOf = ({ driver, kind }: NetworkDevice) => driver ?? kind;

const unique = (words: string[]) => [...new Set(words)];

/** A driver in which no kernel, or not this one, runs XDP programs is what blocks; one that is not known is to be confirmed. */
function needsDriver(facts: FactReader, lacking: XdpDevice[]): WeighedNeed {
  const release = facts.get('kernelRelease');
  const drivers = lacking.flatMap(({ carriers }) =>
    carriers.length === 0 ? [undefined] : carriers.map(driverOf),
  );
  const known = unique(drivers.filter(driver => driver !== undefined));
  const unfit = known.find(driver => hasNativeXdp(driver, release) === 'unmet');
  const fit = drivers.every(
    driver => driver !== undefined && hasNativeXdp(driver, release) === 'met',
  );
  const met: WeighedNeed['state'] = fit ? 'met' : 'unknown';
  return {
    kind: 'platform',
    state: unfit === undefined ? met : 'unmet',
    reason: {
      code: 'need.xdpDriver',
      params: { drivers: known.join(', ') || '?' },
    },
    blocked: {
      code: 'blocked.xdpDriver',
      params: {
        driver: unfit ?? '?',
        kernel: release === undefined ? '?' : shortKernel(release),
      },
    },
  };
}

function needsEnaMtu(carriers: NetworkDevice[]): WeighedNeed[] {
  const ena = carriers.filter(({ driver }) => driver === 'ena');
  if (ena.length === 0) {
    return [];
  }
  const mtus = ena.flatMap(({ mtu }) => (mtu === undefined ? [] : [mtu]));
  const largest = Math.max(0, ...mtus);
  const known: WeighedNeed['state'] =
    mtus.length === ena.length ? 'met' : 'unknown';
  const params = { limit: enaMtuLimit, mtu: largest || '?' };
  return [
    {
      // Somebody chose an MTU that is neither the usual one nor that of jumbo frames.
      kind: 'choice',
      state: largest > enaMtuLimit ? 'unmet' : known,
      hard: true,
      reason: { code: 'need.xdpEnaMtu', params },
      blocked: { code: 'blocked.xdpEnaMtu', params },
    },
  ];
}

/** What only a look at the device tells, by driver. */
function needsLook(carriers: NetworkDevice[]): WeighedNeed[] {
  const has = (name: string) => carriers.some(({ driver }) => driver === name);
  const large = carriers.some(
    ({ driver, mtu }) =>
      driver !== 'ena' && mtu !== undefined && mtu > enaMtuLimit,
  );
  return [
    ...(has('ena') ? ['xdp-acceleration.enaQueues'] : []),
    ...(has('hv_netvsc') ? ['xdp-acceleration.netvscLro'] : []),
    ...(large ? ['xdp-acceleration.largeMtu'] : []),
  ].map(needsConfirmation);
}

/**
 * What XDP needs of the devices that do not carry it yet.
 *
 * @param devices - undefined where the devices that Cilium uses are not known
 */
export function xdpDriverNeeds(
  facts: FactReader,
  devices: XdpDevice[] | undefined,
): WeighedNeed[] {
  const lacking = (devices ?? []).filter(({ carries }) => carries !== true);
  const carriers = lacking.flatMap(device => device.carriers);
  const driver = needsDriver(facts, lacking);
  return [
    devices === undefined || devices.length === 0
      ? { ...driver, state: 'unknown' }
      : driver,
    ...needsEnaMtu(carriers),
    ...needsLook(carriers),
  ];
}
