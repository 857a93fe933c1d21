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
  GroupSearch,
  JudgementPanel,
  NodesDialog,
  useCheckFilter,
  useCountText,
  useGroupSearch,
  useUiText,
  type CiliumTuningApi,
  type VerdictMarkName,
} from 'backstage-plugin-cilium-tuning-react';
import { useCheckHref } from '../useCheckHref';
import { useChecklistWaivers } from '../Waivers';
import styles from './content.module.css';
import { useChecklistParams } from './useChecklistParams';

interface ShownNodes {
  group?: string;
  check?: string;
  mark?: VerdictMarkName;
  outOfScope?: boolean;
}

/** The matrix of items and node groups, and beside it what is known of the selected cell. */
export function ChecklistView(props: {
  report: Report;
  /** Instead of the backend's, for a report that is not its own. */
  listNodes?: CiliumTuningApi['listNodes'];
}) {
  const { report, listNodes } = props;
  const t = useUiText();
  const countText = useCountText();
  const checkHref = useCheckHref();
  const { entityRef, assessment } = report;
  const { filter, setFilter, selection, select, groups, setGroups } =
    useChecklistParams();
  const visibleChecks = useCheckFilter(assessment, filter);
  const [nodes, setNodes] = useState<ShownNodes>();
  const waivers = useChecklistWaivers(
    listNodes ? undefined : report,
    selection?.check,
  );
  const { outOfScope } = assessment.nodes;
  const visibleGroups = useGroupSearch(assessment.groups, groups);
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
      <GroupSearch
        groups={assessment.groups}
        found={visibleGroups}
        value={groups}
        onChange={setGroups}
      />
      <div className={styles.columns}>
        <div className={styles.matrix}>
          <CheckMatrix
            assessment={assessment}
            visibleChecks={visibleChecks}
            visibleGroups={visibleGroups}
            selection={selection}
            onSelect={select}
            onShowNodes={group => setNodes({ group })}
            hrefOf={checkHref}
            waived={waivers.waived}
          />
        </div>
        {selection && (
          <div className={styles.panel}>
            <JudgementPanel
              assessment={assessment}
              selection={selection}
              onClose={() => select(undefined)}
              hrefOf={checkHref}
              actions={waivers.actions}
              notes={waivers.notes}
              onShowNodes={(group, mark) =>
                setNodes({ group, check: selection.check, mark })
              }
            />
          </div>
        )}
      </div>
      {waivers.dialog}
      <NodesDialog
        entityRef={entityRef}
        group={assessment.groups.find(({ id }) => id === nodes?.group)}
        assessed={assessment.checks.find(({ check }) => check === nodes?.check)}
        mark={nodes?.mark}
        outOfScope={nodes?.outOfScope}
        listNodes={listNodes}
        isOpen={nodes !== undefined}
        onClose={() => setNodes(undefined)}
      />
    </Flex>
  );
}
