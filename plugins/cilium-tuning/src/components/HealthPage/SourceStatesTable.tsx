/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ServiceHealth } from 'backstage-plugin-cilium-tuning-common';
import {
  useNames,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { PlainTable } from '../PlainTable';

const states = ['ok', 'partial', 'unavailable', 'notSetUp'] as const;

/** How each source fared in the newest reports. */
export function SourceStatesTable({ sources }: Pick<ServiceHealth, 'sources'>) {
  const t = useUiText();
  const names = useNames();
  const { number } = useTimeText();
  return (
    <PlainTable
      title={t('health.sources')}
      columns={[
        t('sources.source'),
        ...states.map(state => t(`sources.${state}`)),
      ]}
      lines={sources.map(({ source, ...counts }) => ({
        id: source,
        cells: [
          names.source(source),
          ...states.map(state => number(counts[state])),
        ],
      }))}
      none={t('health.sources.none')}
    />
  );
}
