/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import LinearProgress from '@material-ui/core/LinearProgress';
import styles from './ProgressBar.module.css';

/**
 * Props of {@link ProgressBar}.
 *
 * @public
 */
export interface ProgressBarProps {
  label: string;
  /** The value in words. */
  valueText: string;
  /** 0 to 100; absent while it cannot be told. */
  value?: number;
  /** `meter`: a measure, not something under way. */
  role?: 'meter' | 'progressbar';
  /** True for a measure that may not hold any more. */
  isMuted?: boolean;
}

/**
 * A bar in the colours of BUI, which has none of its own.
 *
 * @public
 */
export function ProgressBar(props: ProgressBarProps) {
  const { label, valueText, value, role = 'progressbar', isMuted } = props;
  return (
    <LinearProgress
      role={role}
      variant={value === undefined ? 'indeterminate' : 'determinate'}
      value={value}
      aria-label={label}
      aria-valuetext={valueText}
      classes={{ root: styles.track, bar: styles.bar }}
      data-muted={isMuted || undefined}
    />
  );
}
