/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { FactName, FactTypes } from '../../snapshot/facts';
import { nearSize } from '../../snapshot/nearSize';
import { flagOf } from './flags';
import type { Found } from './found';
import { kubeProxyReplacement } from './kubeProxyReplacement';

/** Reads one part at the top of the status. */
export type SectionReader = (part: unknown, complete: boolean) => Found[];

const flag = z.boolean().optional();
const word = z.string().max(60).optional();
const count = z.number().int().nonnegative().optional();

/** The maps that grow with traffic, by the names that 1.9 to 1.20 print. */
const sizedMaps = [
  'TCP connection tracking',
  'Non-TCP connection tracking',
  'NAT',
];

/** Facts whose value is a word. */
type WordFact = {
  [F in FactName]: string extends FactTypes[F] ? F : never;
}[Exclude<FactName, `${'config' | 'next'}:${string}`>];

const words =
  (names: Record<string, WordFact>): SectionReader =>
  part => {
    const { data = {} } = z.record(z.string(), z.unknown()).safeParse(part);
    return Object.entries(names).flatMap(([field, fact]): Found[] => {
      const value = word.safeParse(data[field]).data;
      return value ? [{ fact, value }] : [];
    });
  };

/** A part that is itself a word. */
const oneWord =
  (fact: WordFact): SectionReader =>
  part => {
    const value = word.safeParse(part).data;
    return value ? [{ fact, value }] : [];
  };

const bigTcpSchema = z.object({
  enabled: flag,
  maxGSO: count,
  maxGRO: count,
});

const bigTcp =
  (fact: 'ipv4BigTcp' | 'ipv6BigTcp'): SectionReader =>
  (part, complete) => {
    const { data } = bigTcpSchema.safeParse(part);
    const enabled = flagOf(data, complete, 'enabled');
    return data && enabled !== undefined
      ? [{ fact, value: { enabled, maxGso: data.maxGSO, maxGro: data.maxGRO } }]
      : [];
  };

const bandwidthSchema = z.object({ enabled: flag, congestionControl: word });

const bandwidthManager: SectionReader = (part, complete) => {
  const { data } = bandwidthSchema.safeParse(part);
  const enabled = flagOf(data, complete, 'enabled');
  return data && enabled !== undefined
    ? [
        {
          fact: 'bandwidthManager',
          value: { enabled, congestionControl: data.congestionControl },
        },
      ]
    : [];
};

const masqueradingSchema = z.object({
  enabled: flag,
  mode: word,
  enabledProtocols: z.object({ ipv4: flag, ipv6: flag }).optional(),
});

const masquerading: SectionReader = (part, complete) => {
  const { data } = masqueradingSchema.safeParse(part);
  const enabled = flagOf(data, complete, 'enabled');
  if (!data || enabled === undefined) {
    return [];
  }
  const value = {
    enabled,
    mode: data.mode,
    ipv4: flagOf(data.enabledProtocols, complete, 'ipv4'),
    ipv6: flagOf(data.enabledProtocols, complete, 'ipv6'),
  };
  return [{ fact: 'masquerading', value }];
};

const mapsSchema = z.object({
  'dynamic-size-ratio': z.number().nonnegative().optional(),
  maps: z
    .array(z.looseObject({ name: z.string(), size: count }))
    .optional()
    .catch(undefined),
});

const bpfMaps: SectionReader = part => {
  const { data } = mapsSchema.safeParse(part);
  if (!data) {
    return [];
  }
  const sizes = (data.maps ?? []).flatMap(({ name, size }) =>
    size !== undefined && sizedMaps.includes(name)
      ? [[name, nearSize(size)] as const]
      : [],
  );
  const value = {
    dynamicSizeRatio: data['dynamic-size-ratio'] || undefined,
    sizes: Object.fromEntries(sizes),
  };
  return [{ fact: 'bpfMaps', value }];
};

const clockSchema = z.object({ mode: z.string().max(60), hertz: count });

const clockSource: SectionReader = part => {
  const { data } = clockSchema.safeParse(part);
  return data ? [{ fact: 'clockSource', value: data }] : [];
};

/** The parts of the status that are read, by their names at its top. */
export const readers: Record<string, SectionReader> = {
  cilium: words({ state: 'ciliumState' }),
  'kube-proxy-replacement': kubeProxyReplacement,
  'host-routing': words({ mode: 'hostRouting' }),
  routing: words({
    'inter-host-routing-mode': 'interHostRouting',
    'intra-host-routing-mode': 'hostRouting',
    'tunnel-protocol': 'tunnelProtocol',
  }),
  masquerading,
  'bandwidth-manager': bandwidthManager,
  'ipv4-big-tcp': bigTcp('ipv4BigTcp'),
  'ipv6-big-tcp': bigTcp('ipv6BigTcp'),
  hubble: words({ state: 'hubbleState' }),
  'bpf-maps': bpfMaps,
  'clock-source': clockSource,
  encryption: words({ mode: 'encryptionMode' }),
  'cni-chaining': words({ mode: 'cniChainingMode' }),
  'attach-mode': oneWord('attachMode'),
  'datapath-mode': oneWord('datapathMode'),
  'configured-datapath-mode': oneWord('configuredDatapathMode'),
};
