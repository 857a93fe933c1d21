/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { Muted } from '../Muted';
import styles from './ItemLine.module.css';

/**
 * A list of items in as many columns as there is room for. Its children are list items.
 *
 * @public
 */
export function ItemList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

/**
 * Props of {@link ItemLine}.
 *
 * @public
 */
export interface ItemLineProps {
  icon: ReactNode;
  name: string;
  /** Where the name leads. */
  href?: string;
  /** What stands over how it stands, as that it is waived. */
  over?: ReactNode;
  /** How the item stands. */
  detail: string;
}

/**
 * An item in one line: icon, name, and how it stands in words.
 *
 * @public
 */
export function ItemLine(props: ItemLineProps) {
  const { icon, name, href, over, detail } = props;
  return (
    <span className={styles.line}>
      {icon}
      <span className={styles.words}>
        <span className={styles.name}>
          {href === undefined ? (
            name
          ) : (
            <Link href={href} variant="body-medium" standalone>
              {name}
            </Link>
          )}
        </span>{' '}
        {over && <>{over} </>}
        <Muted className={styles.detail}>{detail}</Muted>
      </span>
    </span>
  );
}
