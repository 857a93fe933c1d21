/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
  Text,
} from '@backstage/ui';
import styles from './PlainTable.module.css';

/** A line of a {@link PlainTable}: one cell for each column. */
export interface PlainLine {
  id: string;
  cells: ReactNode[];
}

/** Narrower, words could not be read; the table is scrolled instead. */
const COLUMN_REM = 8.5;

/** A table with its title, or a sentence in its place where there is nothing to list. */
export function PlainTable(props: {
  title: string;
  columns: string[];
  lines: PlainLine[];
  none: string;
}) {
  const { title, columns, lines, none } = props;
  return (
    <section aria-label={title} className={styles.section}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      {lines.length === 0 ? (
        <Text>{none}</Text>
      ) : (
        <div className={styles.scroller}>
          <TableRoot
            aria-label={title}
            style={{ minWidth: `${columns.length * COLUMN_REM}rem` }}
          >
            <TableHeader>
              {columns.map((column, at) => (
                <Column key={column} isRowHeader={at === 0}>
                  {column}
                </Column>
              ))}
            </TableHeader>
            <TableBody>
              {lines.map(({ id, cells }) => (
                <Row key={id} id={id}>
                  {cells.map((cell, at) => (
                    <Cell key={columns[at]} className={styles.cell}>
                      {cell}
                    </Cell>
                  ))}
                </Row>
              ))}
            </TableBody>
          </TableRoot>
        </div>
      )}
    </section>
  );
}
