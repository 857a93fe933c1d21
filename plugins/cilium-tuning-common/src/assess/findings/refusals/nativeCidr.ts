/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { hasNativeCidr } from '../../../cilium/nativeCidr';
import { booleanOption } from '../../../cilium/options';
import { tunnelConfig } from '../../../cilium/tunnelConfig';
import { isCiliumAtLeast } from '../../../cilium/version';
import { type Refusal, maybe, surely } from './types';

/** IPAM modes that bring the CIDR themselves. */
const bringsCidr = ['eni', 'alibabacloud'];

/** Source: `checkIPv4NativeRoutingCIDR` of `pkg/option/config.go`, read in 1.14 and later. */
export const nativeCidr: Refusal = {
  check: 'native-routing',
  messages: {
    'refusal.nativeCidr':
      'Native routing with IPv4 masquerading needs ipv4-native-routing-cidr, which is not set',
  },
  refuses(facts) {
    const ipam = facts.config('ipam');
    if (
      tunnelConfig(facts).mode !== 'native' ||
      booleanOption(facts, 'enable-ipv4') !== true ||
      booleanOption(facts, 'enable-ipv4-masquerade') !== true ||
      booleanOption(facts, 'enable-ip-masq-agent') !== false ||
      hasNativeCidr(facts) !== false ||
      (ipam !== undefined && bringsCidr.includes(ipam))
    ) {
      return undefined;
    }
    return ipam !== undefined &&
      isCiliumAtLeast(facts.get('ciliumVersion') ?? '', '1.14') === true
      ? surely('refusal.nativeCidr')
      : maybe('refusal.nativeCidr');
  },
};
