/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Alert,
  Button,
  ButtonLink,
  Container,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import { RiEyeOffLine, RiFlag2Line } from '@remixicon/react';
import type {
  CampaignList,
  CampaignState,
  CampaignSummary,
} from 'backstage-plugin-cilium-tuning-common';
import {
  CampaignStateMark,
  ciliumTuningApiRef,
  Muted,
  refusalOf,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { PageHead } from '../PageHead';
import { PlainTable } from '../PlainTable';
import { StateMessage } from '../states';
import { useLoaded } from '../useLoaded';
import styles from './CampaignPages.module.css';
import { ItemProgress } from './ItemProgress';
import { useDatesText } from './useCampaign';
import { useCampaignPaths } from './useCampaignPaths';

/** What is going on comes before what may be some day, and that before what was. */
const order: readonly CampaignState[] = ['running', 'draft', 'ended'];

/** All campaigns that the viewer is to know of. */
export function CampaignListPage() {
  const t = useUiText();
  const api = useApi(ciliumTuningApiRef);
  const paths = useCampaignPaths();
  const { value, error, retry } = useLoaded(
    useCallback((signal: AbortSignal) => api.listCampaigns(signal), [api]),
  );
  return (
    <>
      <PageHead
        page="campaigns"
        title={t('campaign.title')}
        description={t('campaign.intro')}
        actions={
          value?.mayCreate && (
            <ButtonLink href={paths.new} variant="primary" size="small">
              {t('campaign.new')}
            </ButtonLink>
          )
        }
      />
      <Container className={styles.page}>
        {error && <ListProblem error={error} onRetry={retry} />}
        {value && <Campaigns list={value} />}
        {!value && !error && <Skeleton width="100%" height={240} />}
      </Container>
    </>
  );
}

function ListProblem({ error, onRetry }: { error: Error; onRetry(): void }) {
  const t = useUiText();
  if (refusalOf(error) === 'notPermitted') {
    return (
      <StateMessage
        title={t('campaign.notPermitted.title')}
        icon={RiEyeOffLine}
      >
        <Text>{t('campaign.notPermitted.text')}</Text>
      </StateMessage>
    );
  }
  return (
    <Alert
      icon
      role="alert"
      status="warning"
      title={t('campaign.failed', { message: error.message })}
      customActions={
        <Button size="small" variant="tertiary" onPress={onRetry}>
          {t('campaign.retry')}
        </Button>
      }
    />
  );
}

function Campaigns({ list }: { list: CampaignList }) {
  const t = useUiText();
  const { number } = useTimeText();
  if (list.items.length === 0) {
    return (
      <StateMessage title={t('campaign.empty.title')} icon={RiFlag2Line}>
        <Text>{t('campaign.empty.text')}</Text>
        {!list.mayCreate && <Text>{t('campaign.empty.reader')}</Text>}
      </StateMessage>
    );
  }
  const sorted = list.items.toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state),
  );
  return (
    <>
      <PlainTable
        title={t('campaign.title')}
        columns={[
          t('campaign.name'),
          t('campaign.state'),
          t('campaign.dates'),
          t('campaign.progress'),
          t('campaign.clusters'),
          t('campaign.owner'),
        ]}
        lines={sorted.map(campaign => ({
          id: campaign.id,
          cells: [
            <NameCell campaign={campaign} />,
            <CampaignStateMark state={campaign.state} />,
            <DatesCell campaign={campaign} today={list.today} />,
            <ItemProgress items={campaign.items} />,
            number(campaign.numberOfClusters),
            <EntityRefLink entityRef={parseEntityRef(campaign.owner)} />,
          ],
        }))}
        none=""
      />
      <Muted variant="body-small">{t('campaign.seen')}</Muted>
    </>
  );
}

function NameCell({ campaign }: { campaign: CampaignSummary }) {
  const paths = useCampaignPaths();
  return (
    <Link href={paths.one(campaign.id)} weight="bold">
      {campaign.name}
    </Link>
  );
}

function DatesCell(props: { campaign: CampaignSummary; today: string }) {
  const { dates, left } = useDatesText()(props.campaign, props.today);
  return (
    <div className={styles.stack}>
      {dates}
      {left && <Muted variant="body-small">{left}</Muted>}
    </div>
  );
}
