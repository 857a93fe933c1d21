/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import { RiFlagLine } from '@remixicon/react';
import type { TrendMark } from 'backstage-plugin-cilium-tuning-common';
import { useTimeText, useUiText } from '../../text';
import { Muted } from '../Muted';
import styles from './TrendMarks.module.css';

/**
 * Props of {@link TrendMarks}.
 *
 * @public
 */
export interface TrendMarksProps {
  /** Oldest first. */
  marks: TrendMark[];
}

/**
 * What changed on clusters in the time of a trend, newest first.
 *
 * @public
 */
export function TrendMarks({ marks }: TrendMarksProps) {
  const t = useUiText();
  const { date } = useTimeText();
  const sentence = useSentence();
  if (marks.length === 0) {
    return <Text>{t('trend.noMarks')}</Text>;
  }
  return (
    <ul className={styles.list} aria-label={t('trend.marks')}>
      {marks.toReversed().map(mark => (
        <li key={`${mark.day} ${mark.kind}`}>
          <Flex gap="2" align="start">
            <RiFlagLine className={styles.icon} size="1.25em" aria-hidden />
            <Text>
              {sentence(mark)}{' '}
              <Muted variant="body-small">{date(mark.day)}</Muted>
            </Text>
          </Flex>
        </li>
      ))}
    </ul>
  );
}

function useSentence(): (mark: TrendMark) => string {
  const t = useUiText();
  return ({ kind, clusters, came = [], went = [] }) => {
    const names = { came: came.join(', '), went: went.join(', ') };
    if (kind === 'rules' || (!names.came && !names.went)) {
      return t(`trend.mark.${kind}`, { count: clusters });
    }
    if (names.came && names.went) {
      return t(`history.${kind}.both`, names);
    }
    return names.came
      ? t(`history.${kind}.came`, names)
      : t(`history.${kind}.went`, names);
  };
}
