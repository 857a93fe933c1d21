/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button, Text } from '@backstage/ui';
import {
  RiEyeOffLine,
  RiErrorWarningLine,
  RiFilterOffLine,
  RiServerLine,
} from '@remixicon/react';
import {
  refusalOf,
  useUiText,
  type Fleet,
} from 'backstage-plugin-cilium-tuning-react';
import { ConfigSnippet, StateMessage } from '../states';

const example = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'my-cluster' },
  spec: {
    type: 'kubernetes-cluster',
    ...{ lifecycle: 'production', owner: 'my-team' },
  },
};

/** Nobody has told the catalog of a cluster, or not of one that the viewer may see. */
export function NoClusters() {
  const t = useUiText();
  return (
    <StateMessage title={t('fleet.empty.title')} icon={RiServerLine}>
      <Text>{t('fleet.empty.text')}</Text>
      <ConfigSnippet label={t('fleet.empty.code')} config={example} />
    </StateMessage>
  );
}

/** The page has no rows, for a reason that can be taken away. */
export function NoRows(props: {
  fleet: Fleet;
  onClear(): void;
  onFirstPage(): void;
}) {
  const { fleet, onClear, onFirstPage } = props;
  const t = useUiText();
  if ((fleet.page?.totalItems ?? 0) > 0) {
    return (
      <StateMessage title={t('fleet.pastEnd.title')}>
        <Text>{t('fleet.pastEnd.text')}</Text>
        <Button size="small" variant="secondary" onPress={onFirstPage}>
          {t('fleet.firstPage')}
        </Button>
      </StateMessage>
    );
  }
  return (
    <StateMessage title={t('fleet.noMatch.title')} icon={RiFilterOffLine}>
      <Text>
        {t('fleet.noMatch.text', {
          clusters: t('fleet.clusters', { count: fleet.values?.clusters ?? 0 }),
        })}
      </Text>
      <Button size="small" variant="secondary" onPress={onClear}>
        {t('filter.clear')}
      </Button>
    </StateMessage>
  );
}

/** The list could not be had, and there is none from before. */
export function NoList(props: {
  error: Error;
  onRetry(): void;
  /** On another page than the first: begins anew. */
  onFirstPage?: () => void;
}) {
  const { error, onRetry, onFirstPage } = props;
  const t = useUiText();
  if (refusalOf(error) === 'notPermitted') {
    return (
      <StateMessage title={t('fleet.notPermitted.title')} icon={RiEyeOffLine}>
        <Text>{t('fleet.notPermitted.text')}</Text>
      </StateMessage>
    );
  }
  return (
    <StateMessage title={t('fleet.failed.title')} icon={RiErrorWarningLine}>
      <Text role="alert">{error.message}</Text>
      <Button size="small" variant="secondary" onPress={onFirstPage ?? onRetry}>
        {t(onFirstPage ? 'fleet.firstPage' : 'state.retry')}
      </Button>
    </StateMessage>
  );
}

/** What is shown is from before: it could not be updated. */
export function UpdateFailed(props: { error: Error; onRetry(): void }) {
  const { error, onRetry } = props;
  const t = useUiText();
  return (
    <Alert
      icon
      role="alert"
      status="warning"
      title={t('state.refreshFailed.title')}
      description={t('state.refreshFailed.text', { message: error.message })}
      customActions={
        <Button size="small" variant="tertiary" onPress={onRetry}>
          {t('state.retry')}
        </Button>
      }
    />
  );
}
