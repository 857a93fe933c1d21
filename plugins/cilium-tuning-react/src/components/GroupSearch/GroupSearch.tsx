/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, SearchField } from '@backstage/ui';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { useCountText, useTimeText, useUiText } from '../../text';
import { Muted } from '../Muted';

/** So many are found by looking. */
const FEW = 8;

/**
 * Props of {@link GroupSearch}.
 *
 * @public
 */
export interface GroupSearchProps {
  groups: NodeGroup[];
  /** Ids of those that are found; undefined while nothing is searched for. */
  found: readonly string[] | undefined;
  value: string;
  onChange(value: string): void;
}

/**
 * Searches the node groups of a cluster that has many; of a few it shows nothing.
 *
 * @public
 */
export function GroupSearch(props: GroupSearchProps) {
  const { groups, found, value, onChange } = props;
  const t = useUiText();
  const countText = useCountText();
  const { number } = useTimeText();
  const all = countText('groups', groups.length);
  return groups.length > FEW || value !== '' ? (
    <Flex align="center" gap="3">
      <SearchField
        aria-label={t('matrix.searchGroups')}
        placeholder={t('matrix.searchGroups')}
        value={value}
        onChange={onChange}
      />
      <Muted role="status" style={{ flex: 'none' }}>
        {found
          ? t('matrix.someGroups', { shown: number(found.length), groups: all })
          : all}
      </Muted>
    </Flex>
  ) : null;
}
