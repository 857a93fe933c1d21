/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Select } from '@backstage/ui';
import type { FleetFilter, PolicyName } from '../../model';
import { useUiText } from '../../text';
import styles from './FleetFilters.module.css';

const ANY = '';

/** Narrows to clusters that a policy is about. */
export function PolicyChoice(props: {
  filter: FleetFilter;
  policies: readonly PolicyName[];
  onChange(filter: FleetFilter): void;
}) {
  const { filter, policies, onChange } = props;
  const t = useUiText();
  return (
    <Select
      className={styles.field}
      label={t('fleet.policy')}
      options={[
        { value: ANY, label: t('fleet.anyPolicy') },
        ...policies.map(({ name, title = name }) => ({
          value: name,
          label: title,
        })),
      ]}
      value={filter.policy ?? ANY}
      onChange={key =>
        onChange({
          ...filter,
          policy: key === null || key === ANY ? undefined : String(key),
        })
      }
    />
  );
}
