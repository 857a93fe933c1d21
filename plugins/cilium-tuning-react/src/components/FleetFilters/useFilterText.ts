/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import type {
  ClusterValues,
  Compliance,
} from 'backstage-plugin-cilium-tuning-common';
import {
  policyTitle,
  shortRef,
  type FleetFilter,
  type FleetFilterPart,
  type PolicyName,
} from '../../model';
import { useMarkText, useNames, useUiText } from '../../text';

type ListPart =
  | ('owners' | 'systems' | 'tags' | 'lifecycles')
  | ('ciliumVersions' | 'health' | 'compliance');

const noPolicies: readonly PolicyName[] = [];

/**
 * Names of what a filter is about.
 *
 * @public
 */
export interface FilterNames {
  /** What is required of clusters; without any there is no compliance to narrow down by. */
  policies?: readonly PolicyName[];
  /** What owners and systems are called; as their entity refs say when left out. */
  nameOf?(entityRef: string): string;
}

/** The words of the parts of a filter. */
export function useFilterText(options: FilterNames = {}) {
  const { policies = noPolicies, nameOf = shortRef } = options;
  const t = useUiText();
  const names = useNames();
  const markText = useMarkText();
  return useMemo(() => {
    const labels: Record<ListPart, string> = {
      owners: t('fleet.owner'),
      systems: t('fleet.system'),
      tags: t('fleet.tag'),
      lifecycles: t('fleet.lifecycle'),
      ciliumVersions: t('fleet.version'),
      health: t('fleet.health'),
      compliance: t('fleet.compliance'),
    };
    const valueText = (part: ListPart, value: string) => {
      if (part === 'health') {
        return t(
          `clusterHealth.${value as ClusterValues['health'][number]['value']}`,
        );
      }
      if (part === 'compliance') {
        return t(`compliance.${value as Compliance}`);
      }
      return part === 'owners' || part === 'systems' ? nameOf(value) : value;
    };
    const partText = (part: FleetFilterPart, filter: FleetFilter): string => {
      switch (part.part) {
        case 'search':
          return t('fleet.chipSearch', { text: filter.search });
        case 'score':
          return t('fleet.chipScore', {
            min: String(filter.minScore ?? 0),
            max: String(filter.maxScore ?? 100),
          });
        case 'check':
          return t('fleet.chipCheck', {
            check: names.check(part.value),
            states: filter.marks.map(mark => markText(mark)).join(', '),
          });
        case 'policy':
          return t('fleet.chip', {
            name: t('fleet.policy'),
            value: policyTitle(policies, part.value),
          });
        case 'waived':
        case 'regressed':
          return t(`tiles.${part.part}`);
        default:
          return t('fleet.chip', {
            name: labels[part.part],
            value: valueText(part.part, part.value),
          });
      }
    };
    return { labels, valueText, partText };
  }, [t, names, markText, policies, nameOf]);
}
