/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { placeProps } from './useGridFocus';
import styles from './MatrixGrid.module.css';

/** The name of what a row is about. Where that has a page the name leads there, and takes the focus itself. */
export function MatrixRowHead(props: {
  name: string;
  href: string | undefined;
  row: number;
  isFocused: boolean;
  /** More about it, below the name. */
  children?: ReactNode;
}) {
  const { name, href, row, isFocused, children } = props;
  const place = placeProps(row, 0, isFocused);
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      className={styles.item}
      title={name}
      {...(href === undefined && place)}
    >
      {href === undefined ? (
        <span className={styles.itemName}>{name}</span>
      ) : (
        <Link to={href} className={styles.itemName} {...place}>
          {name}
        </Link>
      )}
      {children}
    </div>
  );
}
