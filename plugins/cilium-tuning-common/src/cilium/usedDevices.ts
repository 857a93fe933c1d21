/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import type { NetworkDevice } from '../snapshot/nodeState';

/** The network devices that carry Cilium's traffic, as far as they could be seen. */
export interface UsedDevices {
  /** Cilium's own and those below them. */
  devices: NetworkDevice[];
  /** Names of devices that Cilium uses and nothing describes. */
  unseen: string[];
}

/**
 * The devices that Cilium uses, with those below them. Which these are the agent says; where it does not, every device that
 * was found counts.
 *
 * @returns undefined where no devices were read
 */
export function usedDevices(facts: FactReader): UsedDevices | undefined {
  const found = facts.get('networkDevices');
  const names = facts.get('devices') ?? [];
  if (found === undefined) {
    return undefined;
  }
  if (names.length === 0) {
    return { devices: found, unseen: [] };
  }
  return {
    devices: found.filter(
      ({ name, below }) =>
        names.includes(name) || (below !== undefined && names.includes(below)),
    ),
    unseen: names.filter(used => !found.some(({ name }) => name === used)),
  };
}

/** Whether a device is hardware: it has a driver, or nothing says that it is virtual. */
export const isPhysical = ({ driver, kind }: NetworkDevice): boolean =>
  driver !== undefined || kind === undefined;
