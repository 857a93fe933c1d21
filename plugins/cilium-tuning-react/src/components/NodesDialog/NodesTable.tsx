/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Alert,
  Button,
  Flex,
  SearchField,
  Table,
  Text,
  useTable,
} from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { ciliumTuningApiRef, type CiliumTuningApi } from '../../api';
import { stateOfMark, type MarkCount, type VerdictMarkName } from '../../model';
import { useCountText, useUiText } from '../../text';
import { MarkChoice } from './MarkChoice';
import { useNodeColumns, type NodeItem } from './useNodeColumns';
import styles from './NodesTable.module.css';

const PAGE_SIZE = 20;

/** Which nodes to list. */
export interface NodesTableProps {
  entityRef: string;
  group: string | undefined;
  /** Tells how this check stands on each node. */
  check: string | undefined;
  /** The marks that the check has on the nodes. */
  marks: MarkCount[];
  /** Only nodes with this mark, to begin with. */
  mark: VerdictMarkName | undefined;
  outOfScope: boolean;
  /** Instead of the backend's. */
  listNodes: CiliumTuningApi['listNodes'] | undefined;
}

/** A page of nodes, and above it what narrows them down. */
export function NodesTable(props: NodesTableProps) {
  const { entityRef, group, check, marks, mark, outOfScope } = props;
  const api = useApi(ciliumTuningApiRef);
  const t = useUiText();
  const countText = useCountText();
  const columns = useNodeColumns(check, outOfScope);
  const { tableProps, search, filter, reload } = useTable<
    NodeItem,
    VerdictMarkName | 'all'
  >({
    mode: 'cursor',
    initialFilter: mark ?? 'all',
    getData: async ({ cursor, pageSize, search: text, signal, ...narrow }) => {
      const only = narrow.filter ?? 'all';
      const query = {
        ...{ group, check, cursor, search: text.trim() || undefined },
        ...{ outOfScope: outOfScope || undefined, limit: pageSize },
        state: only === 'all' ? undefined : stateOfMark(only),
      };
      const page = await (props.listNodes ?? api.listNodes.bind(api))(
        entityRef,
        query,
        signal,
      );
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
      <div className={styles.narrow}>
        <SearchField
          aria-label={t('nodes.search')}
          placeholder={t('nodes.search')}
          {...search}
        />
        {marks.length > 1 && (
          <MarkChoice
            marks={marks}
            value={filter.value ?? 'all'}
            onChange={filter.onChange}
          />
        )}
      </div>
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
