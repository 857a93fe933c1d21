/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CodeSnippet } from '@backstage/core-components';
import { stringify } from 'yaml';
import styles from './states.module.css';

/** YAML to copy. */
export function YamlSnippet(props: { label: string; text: string }) {
  return (
    <div role="group" aria-label={props.label} className={styles.snippet}>
      <CodeSnippet language="yaml" text={props.text} showCopyCodeButton />
    </div>
  );
}

/** Configuration to copy, as YAML. */
export function ConfigSnippet(props: { label: string; config: object }) {
  return <YamlSnippet label={props.label} text={stringify(props.config)} />;
}
