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
import {
  messages,
  type Report,
  type SourceState,
} from 'backstage-plugin-cilium-tuning-common';
import { useNames, useReasonText, useTimeText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { TimeText } from '../TimeText';
import { SourceMark } from './SourceMark';
import styles from './SourcesTable.module.css';

/**
 * Props of {@link SourcesTable}.
 *
 * @public
 */
export interface SourcesTableProps {
  report: Report;
}

/**
 * How a report knows what it says: its sources, what each brought, what went wrong and what to do about it.
 *
 * @public
 */
export function SourcesTable({ report }: SourcesTableProps) {
  const t = useUiText();
  return (
    <div className={styles.scroller}>
      <TableRoot aria-label={t('sources.label')}>
        <TableHeader>
          <Column isRowHeader className={styles.name}>
            {t('sources.source')}
          </Column>
          <Column>{t('sources.state')}</Column>
          <Column>{t('sources.coverage')}</Column>
          <Column>{t('sources.age')}</Column>
          <Column className={styles.wide}>{t('sources.tells')}</Column>
          <Column className={styles.wide}>{t('sources.problem')}</Column>
        </TableHeader>
        <TableBody>
          {report.sources.map(source => (
            <SourceRow
              key={source.source}
              id={source.source}
              source={source}
              report={report}
            />
          ))}
        </TableBody>
      </TableRoot>
    </div>
  );
}

function SourceRow(props: { id: string; source: SourceState; report: Report }) {
  const { id, source, report } = props;
  const names = useNames();
  const coverage = useCoverage(report);
  return (
    <Row id={id}>
      <Cell className={styles.cell}>
        <Text weight="bold">{names.source(source.source)}</Text>
      </Cell>
      <Cell className={styles.cell}>
        <SourceMark state={source.state} />
      </Cell>
      <Cell className={styles.cell}>{coverage(source)}</Cell>
      <Cell className={styles.cell}>
        <TimeText time={source.readAt} />
      </Cell>
      <Cell className={styles.cell}>
        <Tells id={source.source} report={report} />
      </Cell>
      <Cell className={styles.cell}>
        <Problem source={source} />
      </Cell>
    </Row>
  );
}

function useCoverage({ assessment }: Report) {
  const t = useUiText();
  const { number } = useTimeText();
  return ({ nodes }: SourceState) =>
    nodes === undefined
      ? t('sources.wholeCluster')
      : t('sources.ofNodes', {
          read: number(nodes),
          total: number(assessment.nodes.total),
        });
}

function Tells({ id, report }: { id: string; report: Report }) {
  const t = useUiText();
  const say = useReasonText();
  const names = useNames();
  const code = `source.${id}.tells`;
  const facts = new Set(
    report.assessment.evidence
      .filter(({ source }) => source === id)
      .map(({ fact }) => names.fact(fact)),
  );
  return (
    <Flex direction="column" gap="1">
      {Object.hasOwn(messages, code) && <Text>{say({ code })}</Text>}
      <Muted variant="body-small">
        {facts.size > 0
          ? t('sources.facts', { facts: [...facts].join(', ') })
          : t('sources.noFacts')}
      </Muted>
    </Flex>
  );
}

function Problem({ source }: { source: SourceState }) {
  const t = useUiText();
  const say = useReasonText();
  if (source.state === 'ok') {
    return <Muted>{t('sources.noProblem')}</Muted>;
  }
  return (
    <Flex direction="column" gap="1">
      {source.reason && <Text>{say(source.reason)}</Text>}
      {source.state !== 'notSetUp' && (
        <Muted variant="body-small">
          {t(source.transient ? 'sources.transient' : 'sources.lasting')}
        </Muted>
      )}
    </Flex>
  );
}
