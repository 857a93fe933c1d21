/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CodeSnippet } from '@backstage/core-components';
import { stringify } from 'yaml';
import styles from './states.module.css';

/** Configuration to copy, as YAML. */
export function ConfigSnippet(props: { label: string; config: object }) {
  return (
    <div role="group" aria-label={props.label} className={styles.snippet}>
      <CodeSnippet
        language="yaml"
        text={stringify(props.config)}
        showCopyCodeButton
      />
    </div>
  );
}
