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
import { messages, type Report } from 'backstage-plugin-cilium-tuning-common';
import { useNames, useReasonText, useTimeText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { TimeText } from '../TimeText';
import { SourceMark } from './SourceMark';
import styles from './SourcesTable.module.css';
import { useShownSources, type ShownSource } from './useShownSources';
import { WhatIsMissing } from './WhatIsMissing';

/**
 * Props of {@link SourcesTable}.
 *
 * @public
 */
export interface SourcesTableProps {
  report: Report;
}

/**
 * How a report knows what it says: its sources and those that could be added, what each brought, the access it needs, what is
 * missing and what adding it may make known.
 *
 * @public
 */
export function SourcesTable({ report }: SourcesTableProps) {
  const t = useUiText();
  const sources = useShownSources(report);
  return (
    <div className={styles.scroller}>
      <TableRoot aria-label={t('sources.label')}>
        <TableHeader>
          <Column isRowHeader className={styles.name}>
            {t('sources.source')}
          </Column>
          <Column className={styles.coverage}>{t('sources.coverage')}</Column>
          <Column>{t('sources.tells')}</Column>
          <Column className={styles.access}>{t('sources.access')}</Column>
          <Column>{t('sources.missing')}</Column>
        </TableHeader>
        <TableBody>
          {sources.map(source => (
            <SourceRow
              key={source.source}
              id={source.source}
              source={source}
              total={report.assessment.nodes.total}
            />
          ))}
        </TableBody>
      </TableRoot>
    </div>
  );
}

function SourceRow(props: { id: string; source: ShownSource; total: number }) {
  const { id, source, total } = props;
  const names = useNames();
  return (
    <Row id={id}>
      <Cell className={styles.cell}>
        <Flex direction="column" gap="1">
          <Text weight="bold">{names.source(source.source)}</Text>
          <SourceMark state={source.state} />
        </Flex>
      </Cell>
      <Cell className={styles.cell}>
        <Coverage source={source} total={total} />
      </Cell>
      <Cell className={styles.cell}>
        <Tells source={source} />
      </Cell>
      <Cell className={styles.cell}>
        <Words code={`source.${source.source}.access`} />
      </Cell>
      <Cell className={styles.cell}>
        <WhatIsMissing source={source} />
      </Cell>
    </Row>
  );
}

function Coverage(props: { source: ShownSource; total: number }) {
  const { nodes, readAt } = props.source;
  const t = useUiText();
  const { number } = useTimeText();
  if (readAt === undefined) {
    return null;
  }
  return (
    <Flex direction="column" gap="1">
      <Text>
        {nodes === undefined
          ? t('sources.wholeCluster')
          : t('sources.ofNodes', {
              read: number(nodes),
              total: number(props.total),
            })}
      </Text>
      <TimeText time={readAt} />
    </Flex>
  );
}

/** Words that there may be for a source; a source of an adopter has none. */
function Words({ code }: { code: string }) {
  const say = useReasonText();
  return Object.hasOwn(messages, code) ? <Text>{say({ code })}</Text> : null;
}

function Tells({ source }: { source: ShownSource }) {
  const t = useUiText();
  const names = useNames();
  const facts = new Set(source.facts.map(fact => names.fact(fact)));
  return (
    <Flex direction="column" gap="1">
      <Words code={`source.${source.source}.tells`} />
      {source.state !== 'off' && (
        <Muted variant="body-small">
          {facts.size > 0
            ? t('sources.facts', { facts: [...facts].join(', ') })
            : t('sources.noFacts')}
        </Muted>
      )}
    </Flex>
  );
}
