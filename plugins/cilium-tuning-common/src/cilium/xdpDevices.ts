/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import type { NetworkDevice } from '../snapshot/nodeState';

/** A device that Cilium uses, and whether its driver runs an XDP program; undefined when that was not seen. */
export interface XdpDevice {
  name: string;
  carries: boolean | undefined;
  /** What has to be able to: the device itself, or a bond and the devices below it or a VLAN. Empty where those were not seen. */
  carriers: NetworkDevice[];
}

/** Devices that hand packets on to others. */
const stacked = ['bond', 'team', 'vlan'];

const isStacked = ({ kind }: NetworkDevice) =>
  kind !== undefined && stacked.includes(kind);

function inDriver({ xdp }: NetworkDevice): boolean | undefined {
  return xdp === undefined ? undefined : xdp === 'driver' || xdp === 'offload';
}

function all(states: (boolean | undefined)[]): boolean | undefined {
  if (states.includes(false)) {
    return false;
  }
  return states.length === 0 || states.includes(undefined) ? undefined : true;
}

function look(name: string, seen: NetworkDevice[]): XdpDevice {
  const named = seen.filter(device => device.name === name);
  const self =
    named.find(({ below: upper }) => upper === undefined) ?? named[0];
  const below = seen.filter(device => device.below === name);
  const lowest = below.filter(device => !isStacked(device));
  if (self && !isStacked(self) && below.length === 0) {
    return { name, carries: inDriver(self), carriers: [self] };
  }
  // A bond takes a program for all of its members, which then show none of their own.
  const above = [...(self ? [self] : []), ...below.filter(isStacked)];
  const carries = above.some(device => inDriver(device) === true)
    ? true
    : all(lowest.map(inDriver));
  const bonds = above.filter(({ kind }) => kind === 'bond');
  return {
    name,
    carries,
    carriers: lowest.length === 0 ? [] : [...lowest, ...bonds],
  };
}

/** The devices that Cilium uses with what was seen of XDP on them; undefined where the agent's list of them is not known. */
export function xdpDevices(facts: FactReader): XdpDevice[] | undefined {
  const names = facts.get('devices');
  const seen = facts.get('networkDevices') ?? [];
  return names?.map(name => look(name, seen));
}
