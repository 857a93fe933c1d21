/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId } from 'react';
import { Flex, Link, Text } from '@backstage/ui';
import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  requiredGaps,
  useNames,
  useUiText,
  type RequiredGap,
} from 'backstage-plugin-cilium-tuning-react';
import { useCheckHref } from '../useCheckHref';
import styles from './OwnedClusters.module.css';

const SHOWN = 5;

/** What is missing of what policies require, on most clusters first. */
export function OwnedGaps({ clusters }: { clusters: ClusterSummary[] }) {
  const t = useUiText();
  const label = useId();
  const gaps = requiredGaps(clusters);
  const more = gaps.length - SHOWN;
  const isAboutAny = clusters.some(
    ({ compliance = [] }) => compliance.length > 0,
  );
  return (
    <Flex direction="column" gap="2">
      <Text id={label} as="h4" variant="body-medium" weight="bold">
        {t('owned.gaps')}
      </Text>
      {gaps.length === 0 ? (
        <Text>{t(isAboutAny ? 'owned.noGaps' : 'owned.noPolicies')}</Text>
      ) : (
        <ul className={styles.list} aria-labelledby={label}>
          {gaps.slice(0, SHOWN).map(gap => (
            <li key={gap.check}>
              <GapLine gap={gap} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <Muted variant="body-small">{t('owned.more', { count: more })}</Muted>
      )}
    </Flex>
  );
}

function GapLine({ gap: { check, missing, unknown } }: { gap: RequiredGap }) {
  const t = useUiText();
  const names = useNames();
  const href = useCheckHref()(check);
  const name = names.check(check);
  return (
    <Text>
      {href ? <Link href={href}>{name}</Link> : name}{' '}
      <Muted variant="body-small">
        {[
          ...(missing > 0 ? [t('owned.missing', { count: missing })] : []),
          ...(unknown > 0 ? [t('owned.unknown', { count: unknown })] : []),
        ].join(', ')}
      </Muted>
    </Text>
  );
}
