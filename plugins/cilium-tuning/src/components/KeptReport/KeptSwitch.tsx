/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Select } from '@backstage/ui';
import type { KeptFile } from 'backstage-plugin-cilium-tuning-common';
import { useTimeText, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { useEntityNames } from '../useEntityNames';

const LIVE = 'live';

/** Chooses between the live report and those of files that people kept. Not there while there are none. */
export function KeptSwitch(props: {
  items: readonly KeptFile[];
  /** Id of the file that is shown. */
  shown: string | undefined;
  onShow(id: string | undefined): void;
}) {
  const { items, shown, onShow } = props;
  const t = useUiText();
  const { absolute } = useTimeText();
  const { nameOf } = useEntityNames(items.map(({ keptBy }) => keptBy));
  if (items.length === 0) {
    return null;
  }
  return (
    <Select
      size="small"
      label={t('kept.choose')}
      options={[
        { value: LIVE, label: t('kept.live') },
        ...items.map(({ id, keptBy, keptAt }) => ({
          value: id,
          label: t('kept.option', {
            who: nameOf(keptBy),
            when: absolute(keptAt),
          }),
        })),
      ]}
      value={shown ?? LIVE}
      onChange={key => onShow(key === LIVE || !key ? undefined : String(key))}
    />
  );
}
