/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { groupName } from '../../model';
import { useCountText, useUiText } from '../../text';
import type { FocusProps } from './useGridFocus';
import styles from './CheckMatrix.module.css';

/** What a node group is; its count opens the list of its nodes. */
export function MatrixColumnHead(props: {
  group: NodeGroup;
  focusProps: FocusProps;
  onShowNodes(groupId: string): void;
}) {
  const { group, focusProps, onShowNodes } = props;
  const t = useUiText();
  const countText = useCountText();
  const nodes = countText('nodes', group.nodes);
  const lines = [
    group.osImage,
    group.kernelRelease,
    group.architecture,
    group.ciliumVersion
      ? t('matrix.cilium', { version: group.ciliumVersion })
      : t('matrix.unknownVersion'),
    group.pool && t('matrix.pool', { pool: group.pool }),
  ];
  return (
    <>
      {lines.filter(Boolean).map((line, index) => (
        <span key={index} className={styles.headLine} title={line}>
          {line}
        </span>
      ))}
      <button
        type="button"
        className={styles.nodes}
        aria-label={t('matrix.nodesOf', { nodes, group: groupName(group) })}
        onClick={() => onShowNodes(group.id)}
        {...focusProps}
      >
        {nodes}
      </button>
    </>
  );
}
