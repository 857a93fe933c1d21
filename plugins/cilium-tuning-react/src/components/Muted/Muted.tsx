/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text, type TextProps } from '@backstage/ui';
import styles from './Muted.module.css';

/**
 * Text of less weight. The secondary colour of BUI alone is too faint for small text on dark cards.
 *
 * @public
 */
export function Muted({
  className,
  ...rest
}: Omit<TextProps, 'color' | 'ref'>) {
  return (
    <Text
      className={className ? `${styles.muted} ${className}` : styles.muted}
      {...rest}
    />
  );
}
