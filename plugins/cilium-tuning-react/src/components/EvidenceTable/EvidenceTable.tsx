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
import type { ShownEvidence } from 'backstage-plugin-cilium-tuning-common';
import { useNames, useUiText } from '../../text';
import { Muted } from '../Muted';
import { CopyButton } from '../CopyButton';
import { TimeText } from '../TimeText';
import styles from './EvidenceTable.module.css';

function valueText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') {
    return undefined;
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What a rule read: each fact's value, where it came from, and the text it was read from. */
export function EvidenceTable({ evidence }: { evidence: ShownEvidence[] }) {
  const t = useUiText();
  if (evidence.length === 0) {
    return <Muted>{t('panel.noEvidence')}</Muted>;
  }
  return (
    <div className={styles.scroller}>
      <TableRoot aria-label={t('evidence.label')}>
        <TableHeader>
          <Column isRowHeader className={styles.fact}>
            <span className={styles.head}>{t('evidence.fact')}</span>
          </Column>
          <Column>
            <span className={styles.head}>{t('evidence.valueAndExcerpt')}</span>
          </Column>
          <Column className={styles.origin}>
            <span className={styles.head}>{t('evidence.origin')}</span>
          </Column>
        </TableHeader>
        <TableBody>
          {evidence.map((piece, index) => (
            <EvidenceRow key={index} id={String(index)} piece={piece} />
          ))}
        </TableBody>
      </TableRoot>
    </div>
  );
}

function EvidenceRow({ id, piece }: { id: string; piece: ShownEvidence }) {
  const t = useUiText();
  const names = useNames();
  const fact = names.fact(piece.fact);
  return (
    <Row id={id}>
      <Cell className={styles.cell}>
        <Text variant="body-small">{fact}</Text>
      </Cell>
      <Cell className={styles.cell}>
        <Flex direction="column" gap="1">
          <Text weight="bold" variant="body-small">
            {valueText(piece.value) ?? t('evidence.absent')}
          </Text>
          {piece.outdated && (
            <Text variant="body-small" color="warning">
              {t(`evidence.${piece.outdated}`)}
            </Text>
          )}
          <div className={styles.quote}>
            <pre className={styles.excerpt}>{piece.excerpt}</pre>
            <CopyButton
              text={piece.excerpt}
              what={t('evidence.from', { fact, object: piece.object })}
            />
          </div>
        </Flex>
      </Cell>
      <Cell className={styles.cell}>
        <Flex direction="column" gap="1">
          <Text variant="body-small">{names.source(piece.source)}</Text>
          <Text variant="body-small">{t(`basis.${piece.basis}`)}</Text>
          <Muted variant="body-small">
            <TimeText time={piece.observedAt} />
          </Muted>
          <Muted variant="body-small">{piece.object}</Muted>
        </Flex>
      </Cell>
    </Row>
  );
}
