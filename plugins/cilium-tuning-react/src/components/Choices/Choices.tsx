/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Select } from '@backstage/ui';
import { useUiText } from '../../text';
import styles from './Choices.module.css';

/** Above this, looking through a list takes longer than typing. */
const MANY = 12;

/**
 * Props of {@link Choices}.
 *
 * @public
 */
export interface ChoicesProps<T extends string> {
  label: string;
  options: readonly T[];
  nameOf(option: T): string;
  chosen: readonly T[];
  onChange(chosen: T[]): void;
  isDisabled?: boolean;
  /** Where nothing is chosen; "all" when left out. */
  placeholder?: string;
}

/**
 * A choice of any number of values, where none stands for all unless something else is said.
 *
 * @public
 */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { label, options, nameOf, chosen, onChange, isDisabled } = props;
  const t = useUiText();
  return (
    <Select
      className={styles.choices}
      label={label}
      selectionMode="multiple"
      placeholder={props.placeholder ?? t('filter.all')}
      isDisabled={isDisabled}
      searchable={options.length > MANY}
      searchPlaceholder={t('fleet.find')}
      options={options.map(value => ({ value, label: nameOf(value) }))}
      value={[...chosen]}
      onChange={keys => onChange(options.filter(value => keys.includes(value)))}
    />
  );
}
