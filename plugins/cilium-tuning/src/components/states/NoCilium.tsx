/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { RiSearchLine } from '@remixicon/react';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import {
  useTimeText,
  useUiText,
  type ClusterReport,
} from 'backstage-plugin-cilium-tuning-react';
import { ConfigSnippet } from './ConfigSnippet';
import { ScanButton } from './ScanButton';
import { StateMessage } from './StateMessage';
import styles from './states.module.css';

/** Cilium was looked for and is not there. */
export function NoCilium(props: { cluster: ClusterReport; report: Report }) {
  const { cluster, report } = props;
  const t = useUiText();
  const { relative } = useTimeText();
  return (
    <StateMessage title={t('state.noCilium.title')} icon={RiSearchLine}>
      <Text>{t('state.noCilium.text', { age: relative(report.takenAt) })}</Text>
      <ul className={styles.list}>
        {report.cilium.lookedFor.map(what => (
          <li key={what}>
            <Text>{what}</Text>
          </li>
        ))}
      </ul>
      <Text>{t('state.noCilium.what')}</Text>
      <ConfigSnippet
        label={t('state.noCilium.code')}
        config={{
          ciliumTuning: { ciliumNamespaces: ['kube-system', 'cilium'] },
        }}
      />
      <ScanButton cluster={cluster} />
    </StateMessage>
  );
}
