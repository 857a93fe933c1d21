/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { Cell, CellText, Flex, Text, type ColumnConfig } from '@backstage/ui';
import type { NodePage } from 'backstage-plugin-cilium-tuning-common';
import { markOf, stepBefore } from '../../model';
import { useMarkText, useNames, useReasonText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { TimeText } from '../TimeText';
import { LabelledMark } from '../VerdictMark';
import styles from './NodesTable.module.css';

/** A node as a row of a table. */
export type NodeItem = NodePage['items'][number] & { id: string };

/** The columns that tell why nodes are there: as members of a group, by a check, or as nodes out of scope. */
export function useNodeColumns(
  check: string | undefined,
  outOfScope: boolean,
): ColumnConfig<NodeItem>[] {
  const t = useUiText();
  const say = useReasonText();
  const names = useNames();
  const markText = useMarkText();
  return useMemo(() => {
    const name: ColumnConfig<NodeItem> = {
      id: 'name',
      label: t('nodes.name'),
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: 110,
      cell: node => (
        <Cell>
          <span className={styles.name}>{node.name}</span>
        </Cell>
      ),
    };
    const verdict: ColumnConfig<NodeItem> = {
      id: 'verdict',
      label: names.check(check ?? ''),
      defaultWidth: '2fr',
      minWidth: 160,
      cell: ({ judgement }) => (
        <Cell>
          {judgement ? (
            <Flex direction="column" gap="0.5">
              <LabelledMark
                mark={markOf(judgement)}
                label={markText(markOf(judgement), stepBefore(judgement))}
              />
              <Muted variant="body-small">{say(judgement.reason)}</Muted>
            </Flex>
          ) : (
            t('nodes.none')
          )}
        </Cell>
      ),
    };
    const status: ColumnConfig<NodeItem> = {
      id: 'status',
      label: t('nodes.status'),
      // As much as their heads need on a phone
      minWidth: 76,
      cell: node => <CellText title={node.status ?? t('nodes.none')} />,
    };
    const reason: ColumnConfig<NodeItem> = {
      id: 'reason',
      label: t('nodes.reason'),
      minWidth: 160,
      cell: ({ outOfScope: code }) => (
        <Cell>{code ? say({ code }) : t('nodes.none')}</Cell>
      ),
    };
    const agent: ColumnConfig<NodeItem> = {
      id: 'agent',
      label: t('nodes.agent'),
      minWidth: 148,
      cell: ({ agent: { state, pod } = {} }) => (
        <Cell>
          <Flex direction="column" gap="0.5">
            <Text>{state ? t(`agent.${state}`) : t('nodes.none')}</Text>
            {pod && (
              <Muted variant="body-small" className={styles.name}>
                {pod}
              </Muted>
            )}
          </Flex>
        </Cell>
      ),
    };
    const started: ColumnConfig<NodeItem> = {
      id: 'started',
      label: t('nodes.agentStarted'),
      minWidth: 140,
      cell: ({ agent: { startedAt } = {} }) => (
        <Cell>{startedAt && <TimeText time={startedAt} />}</Cell>
      ),
    };
    if (outOfScope) {
      return [name, status, reason];
    }
    return check === undefined
      ? [name, status, agent, started]
      : [name, verdict, status, agent];
  }, [t, say, names, markText, check, outOfScope]);
}
