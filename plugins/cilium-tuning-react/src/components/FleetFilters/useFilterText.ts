/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import type { ClusterValues } from 'backstage-plugin-cilium-tuning-common';
import type { FleetFilter, FleetFilterPart } from '../../model';
import { useMarkText, useNames, useUiText } from '../../text';

type ListPart = 'owners' | 'tags' | 'lifecycles' | 'ciliumVersions' | 'health';

/** An owner as people call it: an entity ref without what goes without saying. */
const ownerName = (ref: string) =>
  ref.replace(/^(group|user):/, '').replace(/^default\//, '');

/** The words of the parts of a filter. */
export function useFilterText() {
  const t = useUiText();
  const names = useNames();
  const markText = useMarkText();
  return useMemo(() => {
    const labels: Record<ListPart, string> = {
      owners: t('fleet.owner'),
      tags: t('fleet.tag'),
      lifecycles: t('fleet.lifecycle'),
      ciliumVersions: t('fleet.version'),
      health: t('fleet.health'),
    };
    const valueText = (part: ListPart, value: string) => {
      if (part === 'health') {
        return t(
          `clusterHealth.${value as ClusterValues['health'][number]['value']}`,
        );
      }
      return part === 'owners' ? ownerName(value) : value;
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
        default:
          return t('fleet.chip', {
            name: labels[part.part],
            value: valueText(part.part, part.value),
          });
      }
    };
    return { labels, valueText, partText };
  }, [t, names, markText]);
}
