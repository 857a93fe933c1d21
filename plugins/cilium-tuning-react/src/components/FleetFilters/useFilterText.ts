/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import type {
  ClusterValues,
  Compliance,
  PolicyList,
} from 'backstage-plugin-cilium-tuning-common';
import { shortRef, type FleetFilter, type FleetFilterPart } from '../../model';
import { useMarkText, useNames, useUiText } from '../../text';

type ListPart =
  | ('owners' | 'systems' | 'tags' | 'lifecycles')
  | ('ciliumVersions' | 'health' | 'compliance');

const noPolicies: PolicyList['items'] = [];

/** The words of the parts of a filter. */
export function useFilterText(policies: PolicyList['items'] = noPolicies) {
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
      return part === 'owners' || part === 'systems' ? shortRef(value) : value;
    };
    const policyText = (name: string) =>
      policies.find(policy => policy.name === name)?.title ?? name;
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
            value: policyText(part.value),
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
    return { labels, valueText, partText, policyText };
  }, [t, names, markText, policies]);
}
