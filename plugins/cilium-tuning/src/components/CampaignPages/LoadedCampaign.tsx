/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Alert, Button, Container, Link, Skeleton, Text } from '@backstage/ui';
import { RiEyeOffLine, RiFlag2Line } from '@remixicon/react';
import type { CampaignDetails } from 'backstage-plugin-cilium-tuning-common';
import { refusalOf, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { StateMessage } from '../states';
import type { Loaded } from '../useLoaded';
import styles from './CampaignPages.module.css';
import { useCampaignPaths } from './useCampaignPaths';

/** A campaign, or why there is none to see. */
export function LoadedCampaign(props: {
  loaded: Loaded<CampaignDetails>;
  children(campaign: CampaignDetails): ReactNode;
}) {
  const { value, error, retry } = props.loaded;
  const t = useUiText();
  if (value) {
    return <>{props.children(value)}</>;
  }
  return (
    <Container className={styles.page} mt="6">
      {error ? (
        <NoCampaign error={error} onRetry={retry} />
      ) : (
        <div role="status" aria-label={t('campaign.title')}>
          <Skeleton width="100%" height={320} />
        </div>
      )}
    </Container>
  );
}

/** Why a campaign is not to be seen. */
function NoCampaign({ error, onRetry }: { error: Error; onRetry(): void }) {
  const t = useUiText();
  const paths = useCampaignPaths();
  switch (refusalOf(error)) {
    case 'notFound':
      return (
        <StateMessage title={t('campaign.notFound.title')} icon={RiFlag2Line}>
          <Text>{t('campaign.notFound.text')}</Text>
          <Link href={paths.list}>{t('campaign.toList')}</Link>
        </StateMessage>
      );
    case 'notPermitted':
      return (
        <StateMessage
          title={t('campaign.notPermitted.title')}
          icon={RiEyeOffLine}
        >
          <Text>{t('campaign.notPermitted.text')}</Text>
        </StateMessage>
      );
    default:
      return (
        <Alert
          icon
          role="alert"
          status="warning"
          title={t('campaign.oneFailed', { message: error.message })}
          customActions={
            <Button size="small" variant="tertiary" onPress={onRetry}>
              {t('campaign.retry')}
            </Button>
          }
        />
      );
  }
}
