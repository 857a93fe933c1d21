/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId } from 'react';
import { Flex, Link, Text } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
} from '@remixicon/react';
import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import {
  clusterName,
  Muted,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useContentPaths } from '../useContentPath';
import styles from './OwnedClusters.module.css';

const SHOWN = 5;

/** The first clusters of a list, with score and compliance. */
export function OwnedList({ clusters }: { clusters: ClusterSummary[] }) {
  const t = useUiText();
  const label = useId();
  const pathOf = useContentPaths();
  return (
    <Flex direction="column" gap="2">
      <Text id={label} as="h4" variant="body-medium" weight="bold">
        {t('owned.clusters')}
      </Text>
      <ul className={styles.list} aria-labelledby={label}>
        {clusters.slice(0, SHOWN).map(cluster => (
          <li key={cluster.entityRef}>
            <Flex gap="3" align="center" className={styles.line}>
              <span className={styles.name}>
                <Link href={pathOf(cluster.entityRef)}>
                  {clusterName(cluster)}
                </Link>
              </span>
              <Text>
                {cluster.score === null
                  ? t('score.none')
                  : t('score.value', { score: String(cluster.score) })}
              </Text>
              <ComplianceMark cluster={cluster} />
            </Flex>
          </li>
        ))}
      </ul>
    </Flex>
  );
}

const marks = {
  gaps: { Icon: RiErrorWarningLine, code: 'owned.withGaps' },
  unknown: { Icon: RiQuestionLine, code: 'owned.complianceUnknown' },
  compliant: { Icon: RiCheckboxCircleLine, code: 'owned.compliant' },
} as const;

/** How a cluster stands under all policies that are about it; nothing where none is. */
function ComplianceMark({ cluster }: { cluster: ClusterSummary }) {
  const t = useUiText();
  const found = new Set(
    cluster.compliance?.map(({ compliance }) => compliance),
  );
  const worst = (['gaps', 'unknown', 'compliant'] as const).find(each =>
    found.has(each),
  );
  if (!worst) {
    return null;
  }
  const { Icon, code } = marks[worst];
  return (
    <Flex gap="1" align="center">
      <Icon className={styles.icon} size="1.25em" aria-hidden />
      <Muted variant="body-small">{t(code)}</Muted>
    </Flex>
  );
}
