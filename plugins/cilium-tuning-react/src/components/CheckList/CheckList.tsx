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
import { ItemLine, ItemList } from '../ItemLine';
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
  /** Where the page of a check is, to which its name leads; undefined where there is none. Not together with `onSelect`. */
  hrefOf?(check: string): string | undefined;
}

/**
 * The tuning items of a cluster in the order of the article, one line each.
 *
 * @public
 */
export function CheckList(props: CheckListProps) {
  const { assessment, limit, onSelect, hrefOf } = props;
  return (
    <ItemList>
      {assessment.checks.slice(0, limit).map(assessed => (
        <li key={assessed.check}>
          {onSelect ? (
            <button
              type="button"
              className={styles.button}
              onClick={() => onSelect(assessed.check)}
            >
              <Line assessed={assessed} />
            </button>
          ) : (
            <Line assessed={assessed} href={hrefOf?.(assessed.check)} />
          )}
        </li>
      ))}
    </ItemList>
  );
}

function Line(props: { assessed: CheckAssessment; href?: string }) {
  const { assessed, href } = props;
  const names = useNames();
  const checkLine = useCheckLine();
  return (
    <ItemLine
      icon={<MarkIcon mark={markOfCheck(assessed)} />}
      name={names.check(assessed.check)}
      href={href}
      detail={checkLine(assessed)}
    />
  );
}
