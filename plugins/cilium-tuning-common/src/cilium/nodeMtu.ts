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

/**
 * The lower of the agent's MTU and that of every device that carries its traffic. The agent keeps what it found at its start,
 * so a device may have changed since.
 */
export function nodeMtu(facts: FactReader): NodeMtu {
  const used = usedDevices(facts);
  const mtus = [
    facts.get('agentMtu'),
    ...(used?.devices.map(({ mtu }) => mtu) ?? []),
  ];
  const seen = mtus.filter(mtu => mtu !== undefined);
  const complete =
    used !== undefined &&
    used.devices.length > 0 &&
    used.unseen.length === 0 &&
    seen.length === mtus.length;
  return seen.length > 0
    ? { lowest: Math.min(...seen), complete }
    : { complete: false };
}
