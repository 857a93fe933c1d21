/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Cell,
  Column,
  Flex,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
  Text,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  useCountText,
  useNames,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import type { EntityNames } from '../useEntityNames';
import { StateWord } from './StateWord';
import { useNodesText } from './useNodesText';
import { WaiverActions } from './WaiverActions';
import styles from './Waivers.module.css';

const columns = [
  'waiver.cluster',
  'waiver.item',
  'waiver.nodesColumn',
  'waiver.reason',
  'waiver.until',
  'waiver.stateColumn',
  'waiver.who',
  'waiver.actions',
] as const;

/** Waivers, one a line. */
export function WaiversTable(props: {
  items: readonly Waiver[];
  nameOf: EntityNames['nameOf'];
  /** The cluster of a waiver. */
  linkOf(waiver: Waiver): ReactNode;
  /** Opens what was done to a waiver. */
  historyOf(waiver: Waiver): ReactNode;
  onTask(kind: 'edit' | 'renew', waiver: Waiver): void;
  onChanged(): void;
}) {
  const { items, nameOf, linkOf, historyOf, onTask, onChanged } = props;
  const t = useUiText();
  const names = useNames();
  const countText = useCountText();
  const { date, number } = useTimeText();
  const nodesText = useNodesText();
  return (
    <div className={styles.scroller}>
      <TableRoot aria-label={t('waiver.title')}>
        <TableHeader>
          {columns.map((column, at) => (
            <Column key={column} isRowHeader={at === 0}>
              <span className={styles.head}>{t(column)}</span>
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {items.map(waiver => (
            <Row key={waiver.id} id={waiver.id}>
              <Cell className={styles.cell}>{linkOf(waiver)}</Cell>
              <Cell className={styles.cell}>{names.check(waiver.check)}</Cell>
              <Cell className={styles.cell}>
                <Text>{nodesText(waiver)}</Text>
                {waiver.nodes && (
                  <Muted variant="body-small">
                    {t('waiver.selects', {
                      selected: number(waiver.nodes.selected),
                      nodes: countText('nodes', waiver.nodes.total),
                    })}
                  </Muted>
                )}
              </Cell>
              <Cell className={styles.cell}>{waiver.reason}</Cell>
              <Cell className={styles.cell}>{date(waiver.expiresOn)}</Cell>
              <Cell className={styles.cell}>
                <StateWord state={waiver.state} />
                {waiver.renewal && (
                  <Muted variant="body-small">{t('waiver.renewedNote')}</Muted>
                )}
              </Cell>
              <Cell className={styles.cell}>{nameOf(waiver.createdBy)}</Cell>
              <Cell className={styles.cell}>
                <Flex direction="column" gap="2" align="start">
                  <WaiverActions
                    waiver={waiver}
                    onTask={kind => onTask(kind, waiver)}
                    onChanged={onChanged}
                  />
                  {historyOf(waiver)}
                </Flex>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </TableRoot>
    </div>
  );
}
