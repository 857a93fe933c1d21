/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import { usedDevices } from './usedDevices';

/** The MTU that a node's traffic has to fit in. */
export interface NodeMtu {
  /** The lowest that was seen; undefined where none was. */
  lowest?: number;
  /** Whether everything that could be lower was seen. */
  complete: boolean;
}

/** The MTU of each device that carries traffic, undefined where it was not seen; none where it is not known which do. */
function deviceMtus(facts: FactReader): (number | undefined)[] {
  const used = usedDevices(facts);
  if (used) {
    return [
      ...used.devices.map(({ mtu }) => mtu),
      ...used.unseen.map(() => undefined),
    ];
  }
  const mtus = facts.get('deviceMtus') ?? {};
  const ofUsed = (facts.get('devices') ?? []).map(name =>
    Object.hasOwn(mtus, name) ? mtus[name] : undefined,
  );
  const lowest = Math.min(...ofUsed.filter(mtu => mtu !== undefined));
  // Nothing says which devices lie below others, as members of a bond do, so one that is lower may be among these
  const mayBeLower = Object.values(mtus).some(mtu => mtu < lowest);
  return ofUsed.length > 0 && mayBeLower ? [...ofUsed, undefined] : ofUsed;
}

/**
 * The lower of the agent's MTU and that of every device that carries its traffic. The agent keeps what it found at its start,
 * so a device may have changed since.
 */
export function nodeMtu(facts: FactReader): NodeMtu {
  const ofDevices = deviceMtus(facts);
  const mtus = [facts.get('agentMtu'), ...ofDevices];
  const seen = mtus.filter(mtu => mtu !== undefined);
  const complete = ofDevices.length > 0 && seen.length === mtus.length;
  return seen.length > 0
    ? { lowest: Math.min(...seen), complete }
    : { complete: false };
}
