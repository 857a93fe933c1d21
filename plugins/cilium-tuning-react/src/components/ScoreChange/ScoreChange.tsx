/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import type { WhatIfAnswer } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import { Muted } from '../Muted';
import { ProgressBar } from '../ProgressBar';
import styles from './ScoreChange.module.css';

/**
 * Props of {@link ScoreChange}.
 *
 * @public
 */
export interface ScoreChangeProps {
  score: WhatIfAnswer['score'];
  /** True where agents would not start: there is no score then, whatever the other nodes have. */
  isLost?: boolean;
}

/**
 * The score now and then, one bar above the other. What only a scan after the change tells is said as a range.
 *
 * @public
 */
export function ScoreChange({ score, isLost = false }: ScoreChangeProps) {
  const t = useUiText();
  const { before } = score;
  const after = isLost ? null : score.after;
  const best = isLost ? null : score.atBest;
  const isRange = best !== null && after !== null && best > after;
  const low = after === null ? undefined : String(after);
  const then =
    low !== undefined && isRange
      ? t('whatIf.range', { after: low, best: String(best) })
      : low;
  return (
    <Flex direction="column" gap="2">
      <div className={styles.grid}>
        <Row
          name={t('whatIf.now')}
          label={t('whatIf.nowLabel')}
          value={before}
          figure={before === null ? undefined : String(before)}
        />
        <Row
          name={t('whatIf.then')}
          label={t('whatIf.thenLabel')}
          value={after}
          figure={then}
        />
      </div>
      {isRange && <Muted variant="body-small">{t('whatIf.rangeText')}</Muted>}
      {before !== null && after !== null && after < before && (
        <Muted variant="body-small">{t('whatIf.lower')}</Muted>
      )}
    </Flex>
  );
}

function Row(props: {
  name: string;
  label: string;
  value: number | null;
  figure: string | undefined;
}) {
  const { name, label, value, figure } = props;
  const t = useUiText();
  const text = figure ?? t('whatIf.noScore');
  return (
    <>
      <Text>{name}</Text>
      <Text weight="bold">{text}</Text>
      {value === null ? (
        <span />
      ) : (
        <ProgressBar
          role="meter"
          value={value}
          label={label}
          valueText={text}
        />
      )}
    </>
  );
}
