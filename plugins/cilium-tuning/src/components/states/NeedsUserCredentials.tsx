/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Text } from '@backstage/ui';
import { RiShieldKeyholeLine } from '@remixicon/react';
import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import type { ClusterView } from '../../ownScan/withOwnScan';
import { ScanButton } from './ScanButton';
import { StateMessage } from './StateMessage';
import { useFailureText } from './Unreachable';

/** The cluster is read with the credentials of whoever looks, and there is no scan with those of the viewer. */
export function NeedsUserCredentials(props: {
  cluster: ClusterView;
  status: ClusterStatus;
}) {
  const { cluster, status } = props;
  const t = useUiText();
  const failureText = useFailureText();
  return (
    <StateMessage title={t('state.needsUser.title')} icon={RiShieldKeyholeLine}>
      <Text>
        {t('state.needsUser.text', {
          provider: status.signIn?.authProvider ?? t('state.needsUser.unnamed'),
        })}
      </Text>
      <Text>
        {t(status.mayScan ? 'state.needsUser.own' : 'state.needsUser.mayNot')}
      </Text>
      <div aria-live="polite">
        {cluster.hasExpired && !status.scan && (
          <Alert status="info" icon title={t('own.expired')} />
        )}
        {status.lastScan?.outcome === 'failed' && !status.scan && (
          <Alert
            status="danger"
            icon
            title={t('own.failed')}
            description={failureText(status)}
          />
        )}
      </div>
      <ScanButton cluster={cluster} />
    </StateMessage>
  );
}
