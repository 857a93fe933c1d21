/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Flex, Link, Text } from '@backstage/ui';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import {
  useIsNarrow,
  useNames,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useContentPaths } from '../useContentPath';
import { useEntityNames } from '../useEntityNames';
import { WaiverNote } from './WaiverNote';
import { WaiversTable } from './WaiversTable';

/** Waivers of many clusters: a table, or notes below one another where that has no room. */
export function WaiverList(props: {
  items: readonly Waiver[];
  onTask(kind: 'edit' | 'renew', waiver: Waiver): void;
  onHistory(waiver: Waiver): void;
  onChanged(): void;
}) {
  const { items, onTask, onHistory, onChanged } = props;
  const t = useUiText();
  const names = useNames();
  const hrefOf = useContentPaths();
  const isNarrow = useIsNarrow();
  const { nameOf } = useEntityNames(
    items.flatMap(({ entityRef, createdBy }) => [entityRef, createdBy]),
  );
  const historyOf = (waiver: Waiver) => (
    <Button size="small" variant="tertiary" onPress={() => onHistory(waiver)}>
      {t('waiver.history')}
    </Button>
  );
  const linkOf = ({ entityRef }: Waiver) => (
    <Link href={hrefOf(entityRef)}>{nameOf(entityRef)}</Link>
  );
  if (!isNarrow) {
    return (
      <WaiversTable
        items={items}
        nameOf={nameOf}
        linkOf={linkOf}
        historyOf={historyOf}
        onTask={onTask}
        onChanged={onChanged}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      {items.map(waiver => (
        <WaiverNote
          key={waiver.id}
          waiver={waiver}
          title={
            <Text as="h2" weight="bold">
              {names.check(waiver.check)} · {linkOf(waiver)}
            </Text>
          }
          actions={historyOf(waiver)}
          onTask={kind => onTask(kind, waiver)}
          onChanged={onChanged}
        />
      ))}
    </Flex>
  );
}
