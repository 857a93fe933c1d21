/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  CheckAssessment,
} from 'backstage-plugin-cilium-tuning-common';
import { markOfCheck } from '../../model';
import { useCheckLine, useNames } from '../../text';
import { Muted } from '../Muted';
import { MarkIcon } from '../VerdictMark';
import styles from './CheckList.module.css';

/**
 * Props of {@link CheckList}.
 *
 * @public
 */
export interface CheckListProps {
  assessment: Assessment;
  /** Only the first so many. */
  limit?: number;
  /** Makes each item a button; called with the id of the check. */
  onSelect?(check: string): void;
}

/**
 * The tuning items of a cluster in the order of the article, one line each.
 *
 * @public
 */
export function CheckList(props: CheckListProps) {
  const { assessment, limit, onSelect } = props;
  return (
    <ul className={styles.list}>
      {assessment.checks.slice(0, limit).map(assessed => (
        <li key={assessed.check} className={styles.item}>
          {onSelect ? (
            <button
              type="button"
              className={styles.button}
              onClick={() => onSelect(assessed.check)}
            >
              <Line assessed={assessed} />
            </button>
          ) : (
            <Line assessed={assessed} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({ assessed }: { assessed: CheckAssessment }) {
  const names = useNames();
  const checkLine = useCheckLine();
  return (
    <span className={styles.line}>
      <MarkIcon mark={markOfCheck(assessed)} />
      <span className={styles.words}>
        <span className={styles.title}>{names.check(assessed.check)}</span>{' '}
        <Muted className={styles.detail}>{checkLine(assessed)}</Muted>
      </span>
    </span>
  );
}
