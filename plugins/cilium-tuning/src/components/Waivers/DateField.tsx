/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId } from 'react';
import { FieldLabel } from '@backstage/ui';
import styles from './Waivers.module.css';

/** A date, as the browser lets people choose one. */
export function DateField(props: {
  label: string;
  description: string;
  value: string;
  min: string;
  max: string;
  onChange(value: string): void;
}) {
  const { label, description, value, min, max, onChange } = props;
  const id = useId();
  return (
    <div>
      <FieldLabel label={label} description={description} htmlFor={id} />
      <input
        id={id}
        type="date"
        className={styles.date}
        value={value}
        min={min}
        max={max}
        required
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}
