/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RiCheckLine,
  RiCloseLine,
  RiQuestionLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Need } from 'backstage-plugin-cilium-tuning-common';
import { useReasonText, useUiText } from '../../text';
import styles from './JudgementPanel.module.css';

const icons: Record<Need['state'], RemixiconComponentType> = {
  met: RiCheckLine,
  unmet: RiCloseLine,
  unknown: RiQuestionLine,
};

/** What an item needs, each need ticked or not. */
export function NeedsList({ needs }: { needs: Need[] }) {
  const t = useUiText();
  const say = useReasonText();
  return (
    <ul className={styles.needs}>
      {needs.map(({ reason, state, hard }, index) => {
        const Icon = icons[state];
        return (
          <li key={index} className={styles.need} data-state={state}>
            <Icon className={styles.needIcon} size="1.25em" aria-hidden />
            <span>
              <strong>{t(`need.${state}`)}</strong>: {say(reason)}
              {hard && <em className={styles.hard}> ({t('panel.hard')})</em>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
