/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId, type ReactNode } from 'react';
import type { Reason } from 'backstage-plugin-cilium-tuning-common';
import { useReasonText } from '../../text';
import { Muted } from '../Muted';
import styles from './JudgementPanel.module.css';

/** A part of the panel under its heading. */
export function Section(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.section}>
      <Muted as="h4" id={id} variant="body-small" weight="bold">
        {props.title}
      </Muted>
      {props.children}
    </div>
  );
}

/** A list of reasons under its heading; nothing at all when there are none. */
export function ReasonSection(props: { title: string; reasons: Reason[] }) {
  const { title, reasons } = props;
  const say = useReasonText();
  return reasons.length > 0 ? (
    <Section title={title}>
      <TextList lines={reasons.map(say)} />
    </Section>
  ) : null;
}

/** Lines of text with bullets. */
export function TextList({ lines }: { lines: string[] }) {
  return (
    <ul className={styles.bullets}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
