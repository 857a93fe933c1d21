/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState, type DragEvent, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import styles from './OfflineAssessment.module.css';

const bringsFiles = ({ dataTransfer }: DragEvent) =>
  dataTransfer.types.includes('Files');

/** Takes a sysdump that is dropped anywhere on what it is around. The button does the same for those who do not drag. */
export function SysdumpDrop(props: {
  onFile(file: File): void;
  children: ReactNode;
}) {
  const t = useUiText();
  // Moving over what is inside enters that before it leaves the other
  const [depth, setDepth] = useState(0);
  const enter = (by: number) => (event: DragEvent) => {
    if (bringsFiles(event)) {
      event.preventDefault();
      setDepth(before => Math.max(0, before + by));
    }
  };
  return (
    <div
      className={styles.drop}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      // Without this a browser opens the file instead
      onDragOver={event => bringsFiles(event) && event.preventDefault()}
      onDrop={event => {
        setDepth(0);
        const file = event.dataTransfer.files[0];
        if (file) {
          event.preventDefault();
          props.onFile(file);
        }
      }}
    >
      {props.children}
      {depth > 0 && (
        <div className={styles.overlay}>
          <Text weight="bold">{t('offline.drop')}</Text>
        </div>
      )}
    </div>
  );
}
