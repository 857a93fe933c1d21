/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  CheckAssessment,
} from 'backstage-plugin-cilium-tuning-common';
import { markOfCheck, type WaivedItems } from '../../model';
import { useCheckLine, useNames } from '../../text';
import { ItemLine, ItemList } from '../ItemLine';
import { MarkIcon } from '../VerdictMark';
import { WaivedMark } from '../WaivedMark';
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
  /** What is excused, which is said over the verdict. */
  waived?: WaivedItems;
}

/**
 * The tuning items of a cluster in the order of the article, one line each.
 *
 * @public
 */
export function CheckList(props: CheckListProps) {
  const { assessment, limit, onSelect, hrefOf, waived } = props;
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
              <Line assessed={assessed} waived={waived} />
            </button>
          ) : (
            <Line
              assessed={assessed}
              href={hrefOf?.(assessed.check)}
              waived={waived}
            />
          )}
        </li>
      ))}
    </ItemList>
  );
}

function Line(props: {
  assessed: CheckAssessment;
  href?: string;
  waived?: WaivedItems;
}) {
  const { assessed, href, waived } = props;
  const names = useNames();
  const checkLine = useCheckLine();
  const excused = waived?.ofCheck(assessed.check);
  return (
    <ItemLine
      icon={<MarkIcon mark={markOfCheck(assessed)} />}
      name={names.check(assessed.check)}
      href={href}
      over={excused && <WaivedMark waived={excused} />}
      detail={checkLine(assessed)}
    />
  );
}
