/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterHealth,
  Compliance,
} from 'backstage-plugin-cilium-tuning-common';
import type { VerdictMarkName } from './marks';

/**
 * What narrows a list of clusters down. An empty list narrows nothing.
 *
 * @public
 */
export interface FleetFilter {
  /** Entity refs. */
  owners: readonly string[];
  /** Entity refs. */
  systems: readonly string[];
  tags: readonly string[];
  lifecycles: readonly string[];
  ciliumVersions: readonly string[];
  health: readonly ClusterHealth[];
  /** Item that has one of the marks on at least one node. Without a mark it narrows nothing. */
  check?: string;
  marks: readonly VerdictMarkName[];
  /** Name of a policy that is about them. */
  policy?: string;
  /** How they stand under it, or under any. */
  compliance: readonly Compliance[];
  /** Only those on which a waiver excuses something. */
  waived: boolean;
  /** Only those on which an item regressed within seven days. */
  regressed: boolean;
  minScore?: number;
  maxScore?: number;
  search: string;
}

/**
 * The filter that shows every cluster.
 *
 * @public
 */
export const noFleetFilter: FleetFilter = {
  ...{ owners: [], systems: [], tags: [], lifecycles: [] },
  ...{ ciliumVersions: [], health: [], marks: [], compliance: [] },
  ...{ waived: false, regressed: false, search: '' },
};

const listParts = [
  ...(['owners', 'systems', 'tags', 'lifecycles'] as const),
  ...(['ciliumVersions', 'health', 'compliance'] as const),
];

/**
 * The parts of a filter that narrow a list down, each of which can be taken away by itself.
 *
 * @public
 */
export type FleetFilterPart =
  | {
      part:
        | 'owners'
        | 'systems'
        | 'tags'
        | 'lifecycles'
        | 'ciliumVersions'
        | 'health'
        | 'compliance';
      value: string;
    }
  | { part: 'check' | 'policy'; value: string }
  | { part: 'score' | 'search' | 'waived' | 'regressed' };

/**
 * Which parts of a filter narrow a list down.
 *
 * @public
 */
export function fleetFilterParts(filter: FleetFilter): FleetFilterPart[] {
  const { check, marks, minScore, maxScore, policy, search } = filter;
  return [
    ...(search.trim() === '' ? [] : [{ part: 'search' as const }]),
    ...(policy === undefined
      ? []
      : [{ part: 'policy' as const, value: policy }]),
    ...listParts.flatMap(part => filter[part].map(value => ({ part, value }))),
    ...(['waived', 'regressed'] as const).flatMap(part =>
      filter[part] ? [{ part }] : [],
    ),
    ...(check !== undefined && marks.length > 0
      ? [{ part: 'check' as const, value: check }]
      : []),
    ...(minScore === undefined && maxScore === undefined
      ? []
      : [{ part: 'score' as const }]),
  ];
}

/**
 * A filter without one of its parts.
 *
 * @public
 */
export function withoutFleetFilterPart(
  filter: FleetFilter,
  gone: FleetFilterPart,
): FleetFilter {
  switch (gone.part) {
    case 'search':
      return { ...filter, search: '' };
    case 'score':
      return { ...filter, minScore: undefined, maxScore: undefined };
    case 'check':
      return { ...filter, check: undefined, marks: [] };
    case 'policy':
      return { ...filter, policy: undefined };
    case 'waived':
    case 'regressed':
      return { ...filter, [gone.part]: false };
    default: {
      const left = (filter[gone.part] as readonly string[]).filter(
        value => value !== gone.value,
      );
      return { ...filter, [gone.part]: left };
    }
  }
}
