/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  useUiText,
  type FleetView,
} from 'backstage-plugin-cilium-tuning-react';
import styles from './FleetPage.module.css';

const layouts = ['heatmap', 'list'] as const;
const orders = ['worst', 'name'] as const;

/** Switches between the heat map and the list, and orders the teams of the heat map. */
export function LayoutChoice(props: {
  layout: (typeof layouts)[number];
  view: FleetView;
  onChange(view: FleetView): void;
}) {
  const { layout, view, onChange } = props;
  const t = useUiText();
  return (
    <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
      <ToggleButtonGroup
        aria-label={t('heatMap.layout')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[layout]}
        onSelectionChange={keys =>
          onChange({
            ...view,
            layout: layouts.find(each => keys.has(each)),
            cursor: undefined,
          })
        }
      >
        {layouts.map(each => (
          <ToggleButton key={each} id={each}>
            {t(`heatMap.layout.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {layout === 'heatmap' && (
        <Select
          className={styles.teams}
          label={t('heatMap.teams')}
          size="small"
          options={orders.map(value => ({
            value,
            label: t(`heatMap.teams.${value}`),
          }))}
          value={view.teams}
          onChange={key =>
            onChange({ ...view, teams: key === 'name' ? 'name' : 'worst' })
          }
        />
      )}
    </Flex>
  );
}
