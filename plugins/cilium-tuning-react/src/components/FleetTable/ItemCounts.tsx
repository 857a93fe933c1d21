/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { VisuallyHidden } from '@backstage/ui';
import { RiErrorWarningFill } from '@remixicon/react';
import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import type { Mark } from '../../model';
import { useMarkText, useTimeText, useUiText } from '../../text';
import { MarkIcon } from '../VerdictMark';
import styles from './FleetTable.module.css';

type Items = NonNullable<ClusterSummary['items']>;

/** What is worth a look in a list: items that are not needed are not. */
const shown: [keyof Items, Mark][] = [
  ['done', 'on'],
  ['partly', 'partly'],
  ['open', 'off'],
  ['locked', 'locked'],
  ['unknown', 'unknown'],
];

/** How many items are on, off and so on, and how many findings are critical. */
export function ItemCounts({ items, findings }: ClusterSummary) {
  const t = useUiText();
  const markText = useMarkText();
  const { number } = useTimeText();
  const critical = findings?.critical ?? 0;
  return (
    <ul className={styles.counts}>
      {critical > 0 && (
        <li title={t('fleet.critical', { count: critical })}>
          <RiErrorWarningFill
            className={styles.icon}
            data-health="failing"
            size="1.25em"
            aria-hidden
          />
          <span aria-hidden>{number(critical)}</span>
          <VisuallyHidden>
            {t('fleet.critical', { count: critical })}
          </VisuallyHidden>
        </li>
      )}
      {items &&
        shown
          .filter(([progress]) => items[progress] > 0)
          .map(([progress, mark]) => {
            const text = t('count.marked', {
              number: number(items[progress]),
              mark: markText(mark),
            });
            return (
              <li key={progress} title={text}>
                <MarkIcon mark={mark} />
                <span aria-hidden>{number(items[progress])}</span>
                <VisuallyHidden>{text}</VisuallyHidden>
              </li>
            );
          })}
    </ul>
  );
}
