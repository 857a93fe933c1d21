/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Flex, Tag, TagGroup } from '@backstage/ui';
import {
  fleetFilterParts,
  noFleetFilter,
  withoutFleetFilterPart,
  type FleetFilter,
  type FleetFilterPart,
} from '../../model';
import { useUiText } from '../../text';
import { useFilterText, type FilterNames } from './useFilterText';

const keyOf = (part: FleetFilterPart) =>
  `${part.part}:${'value' in part ? encodeURIComponent(part.value) : ''}`;

/** What narrows the list down, each part with a button that takes it away. */
export function ActiveFilters(
  props: FilterNames & {
    filter: FleetFilter;
    onChange(filter: FleetFilter): void;
  },
) {
  const { filter, policies, nameOf, onChange } = props;
  const t = useUiText();
  const { partText } = useFilterText({ policies, nameOf });
  const parts = new Map(
    fleetFilterParts(filter).map(part => [keyOf(part), part]),
  );
  if (parts.size === 0) {
    return null;
  }
  const remove = (keys: Iterable<string | number>) =>
    onChange(
      [...keys].reduce((left, key) => {
        const part = parts.get(String(key));
        return part ? withoutFleetFilterPart(left, part) : left;
      }, filter),
    );
  return (
    <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
      <TagGroup aria-label={t('fleet.active')} onRemove={remove}>
        {[...parts].map(([key, part]) => (
          <Tag key={key} id={key}>
            {partText(part, filter)}
          </Tag>
        ))}
      </TagGroup>
      <Button
        size="small"
        variant="tertiary"
        onPress={() => onChange(noFleetFilter)}
      >
        {t('filter.clear')}
      </Button>
    </Flex>
  );
}
