/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RiCheckboxBlankCircleLine,
  RiCheckboxCircleFill,
  RiContrastFill,
  RiHourglassLine,
  RiIndeterminateCircleLine,
  RiLock2Line,
  RiQuestionLine,
  RiShieldUserLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Mark } from '../../model';
import { useMarkText } from '../../text';
import styles from './VerdictMark.module.css';

const icons: Record<Mark, RemixiconComponentType> = {
  on: RiCheckboxCircleFill,
  partly: RiContrastFill,
  off: RiCheckboxBlankCircleLine,
  step: RiHourglassLine,
  locked: RiLock2Line,
  choice: RiShieldUserLine,
  notNeeded: RiIndeterminateCircleLine,
  unknown: RiQuestionLine,
};

/**
 * Props of {@link VerdictMark}.
 *
 * @public
 */
export interface VerdictMarkProps {
  mark: Mark;
  /** In place of the mark's own word, for example "After native routing". */
  label?: string;
  size?: 'small' | 'medium';
}

/**
 * A state as icon and word. The colour only supports them.
 *
 * @public
 */
export function VerdictMark({ mark, label, size }: VerdictMarkProps) {
  const markText = useMarkText();
  return (
    <LabelledMark mark={mark} label={label ?? markText(mark)} size={size} />
  );
}

/** The same for places that have the words at hand. */
export function LabelledMark(props: VerdictMarkProps & { label: string }) {
  const { mark, label, size = 'small' } = props;
  return (
    <span className={styles.mark} data-size={size}>
      <MarkIcon mark={mark} />
      <span className={styles.word}>{label}</span>
    </span>
  );
}

/**
 * The icon of a mark, for places that say the word themselves.
 *
 * @public
 */
export function MarkIcon({ mark }: { mark: Mark }) {
  const Icon = icons[mark];
  return (
    <Icon className={styles.icon} data-mark={mark} size="1.25em" aria-hidden />
  );
}
