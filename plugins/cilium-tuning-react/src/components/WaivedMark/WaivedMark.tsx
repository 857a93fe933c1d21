/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RiShieldCheckLine } from '@remixicon/react';
import type { WaivedNumber } from '../../model';
import { useCountText, useUiText } from '../../text';
import styles from './WaivedMark.module.css';

/**
 * Says that an item is excused, with the number of nodes where that is not all. Nothing where nothing is.
 *
 * @public
 */
export function WaivedMark({ waived }: { waived: WaivedNumber | undefined }) {
  const t = useUiText();
  const countText = useCountText();
  if (!waived) {
    return null;
  }
  const { nodes } = waived;
  return (
    <span className={styles.mark}>
      <RiShieldCheckLine className={styles.icon} size="1.25em" aria-hidden />
      {nodes === 'all'
        ? t('waiver.waived')
        : t('waiver.waivedOn', { nodes: countText('nodes', nodes) })}
    </span>
  );
}
