/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from 'react-router-dom';
import { placeProps } from './useGridFocus';
import styles from './CheckMatrix.module.css';

/** The name of a check before its row. Where it has a page the name leads there, and takes the focus itself. */
export function MatrixRowHead(props: {
  name: string;
  href: string | undefined;
  row: number;
  isFocused: boolean;
}) {
  const { name, href, row, isFocused } = props;
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
    </div>
  );
}
