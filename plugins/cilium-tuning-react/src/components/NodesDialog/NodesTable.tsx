/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import {
  Alert,
  Button,
  Cell,
  CellText,
  Flex,
  SearchField,
  Table,
  Text,
  useTable,
  type ColumnConfig,
} from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import type { NodePage } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from '../../api';
import { useCountText, useReasonText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { TimeText } from '../TimeText';
import styles from './NodesTable.module.css';

const PAGE_SIZE = 20;

type NodeItem = NodePage['items'][number] & { id: string };

/** A page of nodes, and the search field above it. */
export function NodesTable(props: {
  entityRef: string;
  group: string | undefined;
  outOfScope: boolean;
}) {
  const { entityRef, group, outOfScope } = props;
  const api = useApi(ciliumTuningApiRef);
  const t = useUiText();
  const countText = useCountText();
  const columns = useNodeColumns(outOfScope);
  const { tableProps, search, reload } = useTable<NodeItem>({
    mode: 'cursor',
    getData: async ({ cursor, pageSize, search: text, signal }) => {
      const query = {
        ...{ group, cursor, search: text.trim() || undefined },
        ...{ outOfScope: outOfScope || undefined, limit: pageSize },
      };
      const page = await api.listNodes(entityRef, query, signal);
      return {
        data: page.items.map(node => ({ ...node, id: node.name })),
        nextCursor: page.nextCursor,
        totalCount: page.totalItems,
      };
    },
    paginationOptions: {
      pageSize: PAGE_SIZE,
      showPageSizeOptions: false,
      getLabel: ({ totalCount }) =>
        totalCount === undefined ? '' : countText('nodes', totalCount),
    },
  });
  const { error, ...shown } = tableProps;

  return (
    <Flex direction="column" gap="3">
      <SearchField
        aria-label={t('nodes.search')}
        placeholder={t('nodes.search')}
        {...search}
      />
      {error ? (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('nodes.failed', { message: error.message })}
          customActions={
            <Button size="small" variant="tertiary" onPress={reload}>
              {t('state.retry')}
            </Button>
          }
        />
      ) : (
        <Table
          columnConfig={columns}
          emptyState={<Text>{t('nodes.empty')}</Text>}
          {...shown}
        />
      )}
    </Flex>
  );
}

function useNodeColumns(outOfScope: boolean): ColumnConfig<NodeItem>[] {
  const t = useUiText();
  const say = useReasonText();
  return useMemo(() => {
    const name: ColumnConfig<NodeItem> = {
      id: 'name',
      label: t('nodes.name'),
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: 180,
      cell: node => (
        <Cell>
          <span className={styles.name}>{node.name}</span>
        </Cell>
      ),
    };
    const status: ColumnConfig<NodeItem> = {
      id: 'status',
      label: t('nodes.status'),
      cell: node => <CellText title={node.status ?? t('nodes.none')} />,
    };
    const reason: ColumnConfig<NodeItem> = {
      id: 'reason',
      label: t('nodes.reason'),
      cell: ({ outOfScope: code }) => (
        <Cell>{code ? say({ code }) : t('nodes.none')}</Cell>
      ),
    };
    const agent: ColumnConfig<NodeItem> = {
      id: 'agent',
      label: t('nodes.agent'),
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
      cell: ({ agent: { startedAt } = {} }) => (
        <Cell>{startedAt && <TimeText time={startedAt} />}</Cell>
      ),
    };
    return outOfScope ? [name, status, reason] : [name, status, agent, started];
  }, [t, say, outOfScope]);
}
