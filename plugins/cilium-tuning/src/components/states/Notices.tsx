/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Flex } from '@backstage/ui';
import type { ClusterView } from '../../ownScan/withOwnScan';
import type { MainState, Notice } from './stateOf';
import { noticesOf } from './stateOf';
import styles from './states.module.css';
import { useNoticeText } from './useNoticeText';

const statusOf: Record<Notice, 'danger' | 'warning' | 'info' | 'success'> = {
  ownScan: 'info',
  refreshFailed: 'warning',
  scanRefused: 'warning',
  unreachable: 'danger',
  stale: 'warning',
  ciliumUnknown: 'warning',
  partial: 'warning',
  unscheduled: 'info',
  nothingLeft: 'success',
};

/** What is worth knowing beside a report. */
export function Notices(props: {
  state: MainState;
  cluster: ClusterView;
  /** Only these; all when absent. */
  only?: readonly Notice[];
}) {
  const { state, cluster, only } = props;
  const textOf = useNoticeText(state, cluster);
  const notices = noticesOf(state, cluster).filter(
    notice => !only || only.includes(notice),
  );
  // Always there, so that screen readers hear of what is added
  return (
    <Flex
      direction="column"
      gap="2"
      aria-live="polite"
      className={notices.length === 0 ? styles.silent : undefined}
    >
      {notices.map(notice => {
        const { title, description } = textOf(notice);
        return (
          <Alert
            key={notice}
            icon
            status={statusOf[notice]}
            title={title}
            description={description}
          />
        );
      })}
    </Flex>
  );
}
