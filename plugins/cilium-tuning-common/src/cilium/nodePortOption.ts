/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import { ciliumHas } from './introductions';

/** The mode of NodePorts that is set. `node-port-mode` is the older name of `bpf-lb-mode`. */
export function configuredNodePortMode(facts: FactReader): string | undefined {
  const alias = facts.get('config:node-port-mode');
  const version = facts.get('ciliumVersion');
  return alias !== undefined &&
    ciliumHas(version, 'withoutNodePortAliases') === false
    ? alias
    : facts.config('bpf-lb-mode');
}
