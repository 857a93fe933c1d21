/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import type { ScanProgress as Scan } from 'backstage-plugin-cilium-tuning-common';
import { useCountText, useTimeText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { ProgressBar } from '../ProgressBar';
import styles from './ScanProgress.module.css';

/**
 * Props of {@link ScanProgress}.
 *
 * @public
 */
export interface ScanProgressProps {
  /** Null while no scan is waiting or under way: keep the component mounted, so that the start of one is announced. */
  scan: Scan | null;
}

/** How much is done in percent, when it can be told. */
function percent({ state, nodesRead, nodesTotal }: Scan): number | undefined {
  return state === 'running' && nodesTotal
    ? Math.min(100, (100 * nodesRead) / nodesTotal)
    : undefined;
}

/**
 * How far a scan is. Screen readers hear of its start; its progress they can ask for.
 *
 * @public
 */
export function ScanProgress({ scan }: ScanProgressProps) {
  const t = useUiText();
  const detail = useScanDetail();
  return (
    <Flex
      direction="column"
      gap="1"
      className={scan ? undefined : styles.silent}
    >
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        <Text role="status">{scan && t(`state.scanning.${scan.state}`)}</Text>
        {scan?.state === 'running' && <Muted>{detail(scan)}</Muted>}
      </Flex>
      {scan && (
        <ProgressBar
          label={t('progress.label')}
          value={percent(scan)}
          valueText={detail(scan)}
        />
      )}
    </Flex>
  );
}

function useScanDetail() {
  const t = useUiText();
  const countText = useCountText();
  const { number } = useTimeText();
  return ({ state, nodesRead, nodesTotal, ...scan }: Scan) => {
    if (state === 'queued') {
      return t('state.scanning.queued');
    }
    const nodes =
      nodesTotal === undefined
        ? t('progress.nodesOnly', { read: countText('nodes', nodesRead) })
        : t('progress.nodes', {
            read: number(nodesRead),
            total: countText('nodes', nodesTotal),
          });
    const sources = t('progress.sources', {
      done: number(scan.sourcesDone),
      total: number(scan.sourcesTotal),
    });
    return nodesRead > 0 ? `${nodes} · ${sources}` : sources;
  };
}
