/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Flex, Select, Text } from '@backstage/ui';
import { checks } from 'backstage-plugin-cilium-tuning-common';
import { useNames, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { ranges, type useTrendQuestion } from './useTrendQuestion';

const NONE = '';

/** How far back, which item, and which cluster where it is one. */
export function TrendChoices({
  days,
  check,
  cluster,
  set,
}: Pick<
  ReturnType<typeof useTrendQuestion>,
  'days' | 'check' | 'cluster' | 'set'
>) {
  const t = useUiText();
  const names = useNames();
  return (
    <Flex gap="4" align="end" style={{ flexWrap: 'wrap' }}>
      <Select
        label={t('history.range')}
        style={{ width: '12rem' }}
        options={ranges.map(range => ({
          value: String(range),
          label: t(`history.days.${range}`),
        }))}
        value={String(days)}
        onChange={key => set('days', String(key ?? ''))}
      />
      <Select
        label={t('trend.item')}
        style={{ width: '16rem' }}
        searchable
        searchPlaceholder={t('fleet.find')}
        options={[
          { value: NONE, label: t('trend.noItem') },
          ...checks.map(({ id }) => ({ value: id, label: names.check(id) })),
        ]}
        value={check ?? NONE}
        onChange={key => set('check', String(key ?? NONE))}
      />
      {cluster && (
        <Flex gap="2" align="center">
          <Text>{t('trend.cluster', { cluster })}</Text>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => set('cluster', undefined)}
          >
            {t('trend.allClusters')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
