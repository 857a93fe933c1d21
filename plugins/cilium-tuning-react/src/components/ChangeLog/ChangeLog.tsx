/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import type { History } from 'backstage-plugin-cilium-tuning-common';
import { historyMarks } from '../../model';
import { useUiText } from '../../text';
import { Muted } from '../Muted';
import { TimeText } from '../TimeText';
import { ChangeLine, type LogLine } from './ChangeLine';
import styles from './ChangeLog.module.css';

/**
 * Props of {@link ChangeLog}.
 *
 * @public
 */
export interface ChangeLogProps {
  history: History;
}

/** What changed with each report, newest first; versions and rules first, since they explain the rest. */
function entriesOf({ points, log }: History): [string, LogLine[]][] {
  const entries = new Map<string, LogLine[]>();
  const add = (takenAt: string, line: LogLine) =>
    entries.set(takenAt, [...(entries.get(takenAt) ?? []), line]);
  for (const mark of historyMarks(points)) {
    add(mark.takenAt, mark);
  }
  for (const { takenAt, changes } of log) {
    for (const change of changes) {
      // The marks say that of the rules already
      if (change.kind !== 'rulesChanged') {
        add(takenAt, change);
      }
    }
  }
  return [...entries].sort(([a], [b]) => (a < b ? 1 : -1));
}

/**
 * What changed in a cluster over time, in words.
 *
 * @public
 */
export function ChangeLog({ history }: ChangeLogProps) {
  const t = useUiText();
  const entries = entriesOf(history);
  if (entries.length === 0) {
    return <Muted>{t('history.logEmpty')}</Muted>;
  }
  return (
    <ol className={styles.list} aria-label={t('history.log')}>
      {entries.map(([takenAt, lines]) => (
        <li key={takenAt} className={styles.entry}>
          <Text weight="bold" className={styles.time}>
            <TimeText time={takenAt} />
          </Text>
          <Flex direction="column" gap="1">
            {lines.map((line, index) => (
              <ChangeLine key={index} line={line} />
            ))}
          </Flex>
        </li>
      ))}
    </ol>
  );
}
