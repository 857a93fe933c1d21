/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Button, Text } from '@backstage/ui';
import { RiEyeOffLine, RiErrorWarningLine } from '@remixicon/react';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import type { ClusterView } from '../../ownScan/withOwnScan';
import { Ambiguous, NotRegistered, Pending } from './bindingStates';
import { NeedsUserCredentials } from './NeedsUserCredentials';
import { NeverScanned } from './NeverScanned';
import { NoCilium } from './NoCilium';
import { StateMessage } from './StateMessage';
import type { MainState } from './stateOf';
import { Unreachable } from './Unreachable';

/** What a state looks like; a report is its caller's to show, and so is the wait for one. */
export function MainStateView(props: {
  state: MainState;
  cluster: ClusterView;
  loading: ReactNode;
  renderReport(report: Report, isStale: boolean): ReactNode;
}) {
  const { state, cluster, loading, renderReport } = props;
  const t = useUiText();
  switch (state.kind) {
    case 'loading':
      return (
        <div role="status" aria-label={t('state.loading')}>
          {loading}
        </div>
      );
    case 'notPermitted':
      return (
        <StateMessage title={t('state.notPermitted.title')} icon={RiEyeOffLine}>
          <Text>{t('state.notPermitted.text')}</Text>
        </StateMessage>
      );
    case 'notFound':
      return (
        <StateMessage title={t('state.notFound.title')} icon={RiEyeOffLine}>
          <Text>{t('state.notFound.text')}</Text>
        </StateMessage>
      );
    case 'error':
      return (
        <StateMessage title={t('state.error.title')} icon={RiErrorWarningLine}>
          <Text role="alert">{state.error.message}</Text>
          <Button size="small" variant="secondary" onPress={cluster.refetch}>
            {t('state.retry')}
          </Button>
        </StateMessage>
      );
    case 'pending':
      return <Pending />;
    case 'notRegistered':
      return <NotRegistered {...state.status} />;
    case 'ambiguous':
      return <Ambiguous {...state.status} />;
    case 'needsUserCredentials':
      return <NeedsUserCredentials cluster={cluster} status={state.status} />;
    case 'neverScanned':
      return <NeverScanned cluster={cluster} status={state.status} />;
    case 'unreachable':
      return <Unreachable cluster={cluster} status={state.status} />;
    case 'noCilium':
      return <NoCilium cluster={cluster} report={state.report} />;
    default:
      return (
        <>
          {renderReport(state.report, state.status.report?.state === 'stale')}
        </>
      );
  }
}
