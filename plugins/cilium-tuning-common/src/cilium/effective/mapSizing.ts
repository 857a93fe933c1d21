/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BpfMaps } from '../../snapshot/agentStatus';
import type { FactReader } from '../../snapshot/factReader';
import type { ConfigKey } from '../configKeys';
import { whyConfigProvesNothing } from '../options';
import { type Effective, configured, observed } from './types';
import { unobserved } from './unobserved';

interface TrafficMap {
  /** As the agent's status names it. */
  name: string;
  key: ConfigKey;
  /** Entries that the agent gives it where neither a ratio nor a size is set. */
  usual: number;
}

/**
 * The maps that fill with connections.
 * Source: `pkg/option/config.go`, `CTMapEntriesGlobalTCPDefault` and its neighbours; names: `getBPFMapStatus`.
 */
export const trafficMaps: readonly TrafficMap[] = [
  {
    name: 'TCP connection tracking',
    key: 'bpf-ct-global-tcp-max',
    usual: 524288,
  },
  {
    name: 'Non-TCP connection tracking',
    key: 'bpf-ct-global-any-max',
    usual: 262144,
  },
  { name: 'NAT', key: 'bpf-nat-global-max', usual: 524288 },
];

/** How the maps of a node are sized, with the number worth showing. */
export interface MapSizing extends Effective {
  figure?: string;
}

interface SizedMap extends TrafficMap {
  size: number;
}

const isSized = (map: TrafficMap & { size?: number }): map is SizedMap =>
  map.size !== undefined;

/** The sizes that the agent reports, of those maps that fill with connections. */
export const reportedSizes = (maps: BpfMaps | undefined): SizedMap[] =>
  trafficMaps
    .map(map => ({ ...map, size: maps?.sizes[map.name] }))
    .filter(isSized);

/** Sizes that the configuration sets one by one; what is no number is not counted. */
export function explicitSizes(facts: FactReader): SizedMap[] {
  return trafficMaps
    .map(map => {
      const value = facts.config(map.key) ?? '';
      return { ...map, size: /^\d+$/.test(value) ? Number(value) : undefined };
    })
    .filter(isSized);
}

const list = (maps: SizedMap[]) =>
  maps.map(({ name, size, usual }) => `${name} ${size} (${usual})`).join(', ');

const tooSmall = (maps: SizedMap[]) =>
  maps.filter(({ size, usual }) => size < usual);

function told(facts: FactReader): MapSizing {
  const ratio = Number(facts.config('bpf-map-dynamic-size-ratio'));
  const small = tooSmall(explicitSizes(facts));
  if (whyConfigProvesNothing(facts)) {
    return unobserved(facts, 'bpf-map-size.unobserved');
  }
  if (ratio > 0 && ratio <= 1) {
    return {
      ...configured('on', 'bpf-map-size.configuredRatio', { ratio }),
      figure: `ratio ${ratio}`,
    };
  }
  return small.length > 0
    ? configured('off', 'bpf-map-size.configuredBelowDefault', {
        maps: list(small),
      })
    : unobserved(facts, 'bpf-map-size.unobserved');
}

/**
 * How the maps that fill with connections are sized: `on` by a share of the memory or with at least the usual sizes, `off`
 * where one is smaller than the agent would make it.
 * Source: `bpf-maps` of the status; without it a ratio or sizes that the running agent was told.
 */
export function mapSizing(facts: FactReader): MapSizing {
  const maps = facts.get('bpfMaps');
  const ratio = maps?.dynamicSizeRatio ?? 0;
  if (ratio > 0) {
    return {
      ...observed('on', 'bpf-map-size.ratio', { ratio }),
      figure: `ratio ${ratio}`,
    };
  }
  const sizes = reportedSizes(maps);
  if (sizes.length === 0) {
    return told(facts);
  }
  const small = tooSmall(sizes);
  const [{ name, size }] = small.length > 0 ? small : sizes;
  const figure = `${name} ${size}`;
  return small.length > 0
    ? {
        ...observed('off', 'bpf-map-size.belowDefault', { maps: list(small) }),
        figure,
      }
    : { ...observed('on', 'bpf-map-size.sizes'), figure };
}
