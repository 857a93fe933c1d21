/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Select } from '@backstage/ui';
import type { PolicyList } from 'backstage-plugin-cilium-tuning-common';
import type { FleetFilter } from '../../model';
import { useUiText } from '../../text';
import styles from './FleetFilters.module.css';
import { useFilterText } from './useFilterText';

const ANY = '';

/** Narrows to clusters that a policy is about. */
export function PolicyChoice(props: {
  filter: FleetFilter;
  policies: PolicyList['items'];
  onChange(filter: FleetFilter): void;
}) {
  const { filter, policies, onChange } = props;
  const t = useUiText();
  const { policyText } = useFilterText(policies);
  return (
    <Select
      className={styles.field}
      label={t('fleet.policy')}
      options={[
        { value: ANY, label: t('fleet.anyPolicy') },
        ...policies.map(({ name }) => ({
          value: name,
          label: policyText(name),
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
