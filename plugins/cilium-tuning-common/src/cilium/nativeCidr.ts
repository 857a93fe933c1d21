/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import { ciliumHas } from './introductions';

/**
 * Whether the configuration holds the CIDR that is routed natively for IPv4. `ipv4-native-routing-cidr` is there from 1.10
 * on; the name before it, `native-routing-cidr`, was dropped in one of 1.11 to 1.13.
 * Source: `pkg/option/config.go` of 1.9 to 1.14.
 *
 * @returns undefined when nothing tells
 * @public
 */
export function hasNativeCidr(facts: FactReader): boolean | undefined {
  const version = facts.get('ciliumVersion');
  const takesNewName = ciliumHas(version, 'ipv4NativeCidr');
  if (takesNewName === undefined) {
    return undefined;
  }
  if (takesNewName) {
    const cidr = facts.config('ipv4-native-routing-cidr');
    if (cidr) {
      return true;
    }
    if (cidr === undefined || ciliumHas(version, 'withoutOlderNativeCidr')) {
      return cidr === undefined ? undefined : false;
    }
  }
  const oldCidr = facts.config('native-routing-cidr');
  if (!oldCidr) {
    return oldCidr === undefined ? undefined : false;
  }
  return ciliumHas(version, 'mayLackOlderNativeCidr') ? undefined : true;
}
