/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  applicableItems,
  openItems,
  type ItemNumbers,
} from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  ProgressBar,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import styles from './CampaignPages.module.css';

/** How many items are done of those that apply, with what is waived and unknown apart. */
export function ItemProgress({ items }: { items: ItemNumbers }) {
  const t = useUiText();
  const total = applicableItems(items);
  if (total === 0) {
    return <Muted>{t('campaign.nothingApplies')}</Muted>;
  }
  const done = t('campaign.done', { done: items.passed, total });
  const text = [
    done,
    ...(items.waived > 0
      ? [t('campaign.waived', { items: items.waived })]
      : []),
    ...(items.unknown > 0
      ? [t('campaign.unknown', { items: items.unknown })]
      : []),
  ].join(' · ');
  return (
    <div className={styles.stack}>
      <ProgressBar
        role="meter"
        label={t('campaign.progress')}
        value={Math.floor((100 * items.passed) / total)}
        valueText={text}
      />
      <Muted variant="body-small">{text}</Muted>
    </div>
  );
}

/** How many items are left to do. */
export function LeftToDo({ items }: { items: ItemNumbers }) {
  const t = useUiText();
  const { number } = useTimeText();
  const open = openItems(items);
  if (open === 0) {
    return <Muted>{t('campaign.nothingLeft')}</Muted>;
  }
  return (
    <>
      {items.unknown > 0
        ? t('campaign.andUnknown', { open, unknown: items.unknown })
        : number(open)}
    </>
  );
}
