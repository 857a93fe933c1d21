/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import type { ClusterItem } from 'backstage-plugin-cilium-tuning-common';
import { nodesByMark } from '../model';
import { useCountText } from './useCountText';
import { useMarkText } from './useMarkText';
import { useUiText } from './translation';
import { useTimeText } from './useTimeText';

/**
 * Says how an item stands on a cluster, for example "4 On, 2 Locked; waived on 2 nodes".
 *
 * @public
 */
export function useItemText(): (item: ClusterItem) => string {
  const t = useUiText();
  const markText = useMarkText();
  const countText = useCountText();
  const { number } = useTimeText();
  return useCallback(
    (item: ClusterItem) => {
      const counts = nodesByMark(item);
      const state =
        counts.length === 1
          ? markText(counts[0].mark)
          : counts
              .map(({ mark, nodes }) =>
                t('count.marked', {
                  number: number(nodes),
                  mark: markText(mark),
                }),
              )
              .join(', ');
      return item.waived === undefined
        ? state
        : t('heatMap.waived', {
            state,
            nodes: countText('nodes', item.waived),
          });
    },
    [t, markText, countText, number],
  );
}
