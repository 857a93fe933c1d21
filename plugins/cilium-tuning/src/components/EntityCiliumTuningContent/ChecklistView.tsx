/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { Button, Flex } from '@backstage/ui';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import {
  CheckFilters,
  CheckMatrix,
  JudgementPanel,
  NodesDialog,
  useCheckFilter,
  useCountText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import styles from './content.module.css';
import { useChecklistParams } from './useChecklistParams';

type ShownNodes = { group?: string; outOfScope?: boolean };

/** The matrix of items and node groups, and beside it what is known of the selected cell. */
export function ChecklistView({ report }: { report: Report }) {
  const t = useUiText();
  const countText = useCountText();
  const { entityRef, assessment } = report;
  const { filter, setFilter, selection, select } = useChecklistParams();
  const visibleChecks = useCheckFilter(assessment, filter);
  const [nodes, setNodes] = useState<ShownNodes>();
  const { outOfScope } = assessment.nodes;
  const showNodes = (group: string) => setNodes({ group });
  return (
    <Flex direction="column" gap="4">
      <Flex justify="between" align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <div className={styles.filters}>
          <CheckFilters
            assessment={assessment}
            value={filter}
            onChange={setFilter}
          />
        </div>
        {outOfScope > 0 && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setNodes({ outOfScope: true })}
          >
            {t('filter.outOfScope', { nodes: countText('nodes', outOfScope) })}
          </Button>
        )}
      </Flex>
      <div className={styles.columns}>
        <div className={styles.matrix}>
          <CheckMatrix
            assessment={assessment}
            visibleChecks={visibleChecks}
            selection={selection}
            onSelect={select}
            onShowNodes={showNodes}
          />
        </div>
        {selection && (
          <div className={styles.panel}>
            <JudgementPanel
              assessment={assessment}
              selection={selection}
              onClose={() => select(undefined)}
              onShowNodes={showNodes}
            />
          </div>
        )}
      </div>
      <NodesDialog
        entityRef={entityRef}
        group={assessment.groups.find(({ id }) => id === nodes?.group)}
        outOfScope={nodes?.outOfScope}
        isOpen={nodes !== undefined}
        onClose={() => setNodes(undefined)}
      />
    </Flex>
  );
}
