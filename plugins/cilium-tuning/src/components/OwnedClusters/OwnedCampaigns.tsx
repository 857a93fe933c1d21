/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useId } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import {
  ciliumTuningApiRef,
  Muted,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useDatesText } from '../CampaignPages/useCampaign';
import { useCampaignPaths } from '../CampaignPages/useCampaignPaths';
import { LoadProblem } from '../EntityCiliumTuningContent/LoadProblem';
import { useLoaded } from '../useLoaded';
import { loadCampaigns, type OwnedCampaign } from './loadCampaigns';
import styles from './OwnedClusters.module.css';

/** The campaigns that go on, and what is left in them for some owners; nothing where none is about their clusters. */
export function OwnedCampaigns({ owners }: { owners: readonly string[] }) {
  const t = useUiText();
  const label = useId();
  const api = useApi(ciliumTuningApiRef);
  const { value, error, retry } = useLoaded(
    useCallback(
      (signal: AbortSignal) => loadCampaigns(api, owners, signal),
      [api, owners],
    ),
  );
  if (error) {
    return (
      <LoadProblem code="owned.campaignsFailed" error={error} onRetry={retry} />
    );
  }
  if (!value || value.length === 0) {
    return null;
  }
  return (
    <Flex direction="column" gap="2">
      <Text id={label} as="h4" variant="body-medium" weight="bold">
        {t('owned.campaigns')}
      </Text>
      <ul className={styles.list} aria-labelledby={label}>
        {value.map(owned => (
          <li key={owned.campaign.id}>
            <CampaignLine owned={owned} />
          </li>
        ))}
      </ul>
    </Flex>
  );
}

function CampaignLine({ owned: { campaign, left } }: { owned: OwnedCampaign }) {
  const t = useUiText();
  const paths = useCampaignPaths();
  const dates = useDatesText()(campaign, campaign.today);
  return (
    <Text>
      <Link href={paths.one(campaign.id)}>{campaign.name}</Link>{' '}
      <Muted variant="body-small">
        {[
          left === 0
            ? t('owned.nothingLeft')
            : t('owned.left', { count: left }),
          dates.left,
        ].join(', ')}
      </Muted>
    </Text>
  );
}
