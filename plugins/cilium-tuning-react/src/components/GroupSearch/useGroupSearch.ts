/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useDeferredValue, useMemo } from 'react';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { groupName } from '../../model';

/**
 * Ids of the node groups that have every word of a text in their name or their Cilium version, for the `visibleGroups` of the
 * matrix; undefined when the text is empty. Follows the text when there is time for it, so that typing stays quick.
 *
 * @public
 */
export function useGroupSearch(
  groups: NodeGroup[],
  text: string,
): string[] | undefined {
  const searched = useDeferredValue(text);
  return useMemo(() => {
    const words = searched.toLowerCase().split(/\s+/).filter(Boolean);
    return words.length === 0
      ? undefined
      : groups
          .filter(group => {
            const name = `${groupName(group)} ${group.ciliumVersion}`;
            return words.every(word => name.toLowerCase().includes(word));
          })
          .map(({ id }) => id);
  }, [groups, searched]);
}
