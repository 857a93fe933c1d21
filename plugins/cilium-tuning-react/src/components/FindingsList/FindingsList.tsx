/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { Button, Flex } from '@backstage/ui';
import type {
  Assessment,
  FindingSeverity,
} from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import type { MatrixSelection } from '../CheckMatrix';
import { Muted } from '../Muted';
import { FindingAlert } from './FindingAlert';
import styles from './FindingsList.module.css';

/** So many have room where there is little. */
const SHORT = 3;

/**
 * Props of {@link FindingsList}.
 *
 * @public
 */
export interface FindingsListProps {
  assessment: Assessment;
  /** Only findings this severe. Notes stand behind a button. */
  severities: readonly FindingSeverity[];
  /** Only the first few, without evidence and links. */
  isShort?: boolean;
  /** Where the checklist shows a check on a node group. */
  hrefOf?(selection: MatrixSelection): string;
}

/**
 * What stands beside the list of items: what an operator has to know before all else, and what an expert would add. Nothing at
 * all where there is nothing of the wanted severities.
 *
 * @public
 */
export function FindingsList(props: FindingsListProps) {
  const { assessment, severities, isShort = false, hrefOf } = props;
  const t = useUiText();
  const [showsNotes, setShowsNotes] = useState(false);
  const wanted = assessment.findings.filter(({ severity }) =>
    severities.includes(severity),
  );
  const notes = wanted.filter(({ severity }) => severity === 'note');
  const grave = wanted.filter(({ severity }) => severity !== 'note');
  const shown = [
    ...(isShort ? grave.slice(0, SHORT) : grave),
    ...(showsNotes ? notes : []),
  ];
  const left = isShort ? grave.length - shown.length : 0;
  if (wanted.length === 0) {
    return null;
  }
  return (
    <Flex
      direction="column"
      gap="2"
      role="group"
      aria-label={t('findings.label')}
    >
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <FindingAlert
            key={index}
            assessment={assessment}
            finding={finding}
            isShort={isShort}
            hrefOf={hrefOf}
          />
        ))}
      </ul>
      {left > 0 && <Muted>{t('findings.more', { count: left })}</Muted>}
      {notes.length > 0 && (
        <div>
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={showsNotes}
            onPress={() => setShowsNotes(!showsNotes)}
          >
            {showsNotes
              ? t('findings.hideNotes')
              : t('findings.notes', { count: notes.length })}
          </Button>
        </div>
      )}
    </Flex>
  );
}
