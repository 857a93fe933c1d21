/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DatePicker } from '@backstage/ui';
import { parseDate, type CalendarDate } from '@internationalized/date';

/**
 * Props of {@link DateField}.
 *
 * @public
 */
export interface DateFieldProps {
  label: string;
  description?: string;
  /** `YYYY-MM-DD`; empty where there is none. */
  value: string;
  onChange(value: string): void;
  /** The first day that may be chosen, `YYYY-MM-DD`. */
  min?: string;
  /** The last day that may be chosen, `YYYY-MM-DD`. */
  max?: string;
  /** What is wrong with the date. */
  problem?: string;
  isDisabled?: boolean;
}

function dateOf(text: string | undefined): CalendarDate | null {
  try {
    return text ? parseDate(text) : null;
  } catch {
    return null;
  }
}

/**
 * A date without a time, which is the same in every time zone.
 *
 * @public
 */
export function DateField(props: DateFieldProps) {
  const { label, description, value, onChange, min, max, problem } = props;
  return (
    <DatePicker
      label={label}
      description={problem ?? description}
      value={dateOf(value)}
      onChange={date => onChange(date?.toString() ?? '')}
      minValue={dateOf(min) ?? undefined}
      maxValue={dateOf(max) ?? undefined}
      isInvalid={problem !== undefined}
      isDisabled={props.isDisabled}
      isRequired
    />
  );
}
