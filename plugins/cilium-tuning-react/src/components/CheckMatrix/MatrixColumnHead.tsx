/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { groupName } from '../../model';
import { useCountText, useUiText } from '../../text';
import { Muted } from '../Muted';
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
    <>
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
        onClick={() => onShowNodes(group.id)}
        {...focusProps}
      >
        {nodes}
      </button>
    </>
  );
}
