/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NumberField } from '@backstage/ui';
import type { FleetFilter } from '../../model';
import { useUiText } from '../../text';
import styles from './FleetFilters.module.css';

/** Narrows to clusters whose score is in a range. */
export function ScoreRange(props: {
  filter: FleetFilter;
  onChange(filter: FleetFilter): void;
}) {
  const { filter, onChange } = props;
  const t = useUiText();
  const field = (key: 'minScore' | 'maxScore') => (
    <NumberField
      className={styles.score}
      label={t(`fleet.${key}`)}
      size="small"
      minValue={0}
      maxValue={100}
      step={1}
      value={filter[key] ?? NaN}
      onChange={value =>
        onChange({ ...filter, [key]: Number.isNaN(value) ? undefined : value })
      }
    />
  );
  return (
    <>
      {field('minScore')}
      {field('maxScore')}
    </>
  );
}
