/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RiCloseCircleLine,
  RiHistoryLine,
  RiHourglassLine,
  RiShieldCheckLine,
  RiShieldCrossLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { WaiverState } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import styles from './Waivers.module.css';

const icons: Record<WaiverState, RemixiconComponentType> = {
  pending: RiHourglassLine,
  active: RiShieldCheckLine,
  expired: RiHistoryLine,
  revoked: RiShieldCrossLine,
  rejected: RiCloseCircleLine,
};

/** How a waiver stands, as icon and word. */
export function StateWord(props: { state: WaiverState; label?: string }) {
  const { state, label } = props;
  const t = useUiText();
  const Icon = icons[state];
  return (
    <span className={styles.state}>
      <Icon className={styles.icon} size="1.25em" aria-hidden />
      {label ?? t(`waiver.state.${state}`)}
    </span>
  );
}
