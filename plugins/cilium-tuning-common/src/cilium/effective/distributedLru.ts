/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { ciliumHas } from '../introductions';
import { booleanOption, whyConfigProvesNothing } from '../options';
import { explicitSizes, reportedSizes, trafficMaps } from './mapSizing';
import { type Effective, configured, unknown } from './types';
import { unobserved } from './unobserved';

/** The ratio that the tuning guide sets together with the option. */
const roomyRatio = 0.08;

/**
 * A quarter of what the agent gives a whole map by itself, which is the least that it gives one of a small node: so much
 * each CPU's part has to hold.
 * Source: `pkg/maps/mapsize`, the lower limits of dynamic sizing.
 */
const shareOf = (usual: number) => usual / 4;

/** Entries that no map exceeds. Source: `LimitTableMax` there; with parts, the next lower multiple of the CPUs. */
const mostEntries = 2 ** 24;

/**
 * The share of the memory by which the running agent sizes its maps, 0 where it does not; undefined when it is not known.
 */
export function mapRatio(facts: FactReader): number | undefined {
  const reported = facts.get('bpfMaps');
  if (reported) {
    return reported.dynamicSizeRatio ?? 0;
  }
  const told = facts.config('bpf-map-dynamic-size-ratio');
  const ratio = told === undefined || told === '' ? NaN : Number(told);
  return whyConfigProvesNothing(facts, 'bpf-map-dynamic-size-ratio') ||
    !(ratio >= 0 && ratio <= 1)
    ? undefined
    : ratio;
}

/** Whether the parts of the CPUs are large enough. A map whose size is set by itself does not follow the ratio. */
function withRoom(facts: FactReader): Effective {
  const ratio = mapRatio(facts) ?? 0;
  if (ratio >= roomyRatio && explicitSizes(facts).length === 0) {
    return configured('on', 'distributed-lru.byRatio', { ratio });
  }
  const sizes = reportedSizes(facts.get('bpfMaps'));
  const cpus = facts.get('cpuCount') ?? 0;
  if (sizes.length < trafficMaps.length || cpus < 1) {
    return unobserved(facts, 'distributed-lru.sizesUnseen');
  }
  const small = sizes.filter(
    ({ size, usual }) =>
      size < Math.min(shareOf(usual) * cpus, mostEntries - cpus),
  );
  return small.length === 0
    ? configured('on', 'distributed-lru.bySizes', { cpus })
    : configured('off', 'distributed-lru.tooSmall', {
        cpus,
        maps: small.map(({ name, size }) => `${name} ${size}`).join(', '),
      });
}

/**
 * Whether each CPU keeps its own part of the maps that fill with connections, and these parts have room. The status does not
 * report it, but an agent that was told and runs has it.
 * Source: `bpf-distributed-lru` (1.17+), `pkg/maps/mapsize`.
 */
export function distributedLru(facts: FactReader): Effective {
  const wanted = booleanOption(facts, 'bpf-distributed-lru');
  const version = facts.get('ciliumVersion');
  const unproven = whyConfigProvesNothing(facts, 'bpf-distributed-lru');
  if (unproven) {
    return { state: 'unknown', reason: unproven };
  }
  if (wanted === undefined || ciliumHas(version, 'distributedLru') !== true) {
    return unknown('distributed-lru.optionUnknown');
  }
  return wanted
    ? withRoom(facts)
    : configured('off', 'distributed-lru.configuredOff');
}
