/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { memo, type CSSProperties } from 'react';
import { Text } from '@backstage/ui';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { groupName } from '../../model';
import { useCountText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { placeProps } from '../MatrixGrid';
import grid from '../MatrixGrid/MatrixGrid.module.css';
import styles from './CheckMatrix.module.css';

/** What a node group is; its count opens the list of its nodes, for which the grid listens. */
export const MatrixColumnHead = memo(function MemoisedColumnHead(props: {
  group: NodeGroup;
  column: number;
  style: CSSProperties;
  isFocused: boolean;
}) {
  const { group, column, style, isFocused } = props;
  const t = useUiText();
  const countText = useCountText();
  const nodes = countText('nodes', group.nodes);
  const os = group.osImage || t('matrix.unknownOs');
  const facts = [
    group.kernelRelease,
    group.architecture,
    group.ciliumVersion
      ? t('matrix.cilium', { version: group.ciliumVersion })
      : t('matrix.unknownVersion'),
    group.pool && t('matrix.pool', { pool: group.pool }),
  ].filter(Boolean);
  return (
    <div
      role="columnheader"
      aria-colindex={column + 1}
      className={`${grid.columnHead} ${styles.columnHead}`}
      style={style}
    >
      <Text variant="body-small" weight="bold" truncate title={os}>
        {os}
      </Text>
      {facts.map((fact, index) => (
        <Muted key={index} variant="body-small" truncate title={fact}>
          {fact}
        </Muted>
      ))}
      <button
        type="button"
        className={styles.nodes}
        aria-label={t('matrix.nodesOf', { nodes, group: groupName(group) })}
        {...placeProps(0, column, isFocused)}
      >
        {nodes}
      </button>
    </div>
  );
});
