/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import type { ServiceHealth } from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  useReasonText,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { ClusterNames } from './ClusterNames';
import { PlainTable } from '../PlainTable';

type Failing = ServiceHealth['failing'][number];

/** What a reason means, where a cluster can be spoken of, and its code, which is also the name of its metric. */
function ReasonCell({ reason, example }: Failing) {
  const say = useReasonText();
  if (!example) {
    return <Text>{reason}</Text>;
  }
  return (
    <>
      <Text>{say(example)}</Text>
      <br />
      <Muted variant="body-small">{reason}</Muted>
    </>
  );
}

/** The clusters whose last scan brought no report, by reason. */
export function FailingTable({ failing }: Pick<ServiceHealth, 'failing'>) {
  const t = useUiText();
  const { number } = useTimeText();
  return (
    <PlainTable
      title={t('health.failing')}
      columns={[t('health.reason'), t('health.number'), t('health.named')]}
      lines={failing.map(each => ({
        id: each.reason,
        cells: [
          <ReasonCell {...each} />,
          number(each.clusters),
          <ClusterNames entityRefs={each.entityRefs} />,
        ],
      }))}
      none={t('health.failing.none')}
    />
  );
}
