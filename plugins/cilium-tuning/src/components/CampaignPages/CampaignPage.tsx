/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { parseEntityRef } from '@backstage/catalog-model';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Alert, Button, Container, Header, Text } from '@backstage/ui';
import type { CampaignDetails } from 'backstage-plugin-cilium-tuning-common';
import {
  BurnUpChart,
  CampaignStateMark,
  Muted,
  TimeText,
  useIsNarrow,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { CampaignActions, mayAct } from './CampaignActions';
import styles from './CampaignPages.module.css';
import { CheckTable, MineList, TeamTable } from './CampaignTables';
import { ClusterTable } from './ClusterTable';
import { ItemProgress } from './ItemProgress';
import { LoadedCampaign } from './LoadedCampaign';
import { useCampaign, useDatesText } from './useCampaign';
import { useCampaignPaths } from './useCampaignPaths';

/** A campaign: how far it is, and what is left for whom. */
export function CampaignPage() {
  const t = useUiText();
  const { id = '' } = useParams();
  const isNarrow = useIsNarrow();
  const loaded = useCampaign(id);
  return (
    <LoadedCampaign loaded={loaded}>
      {campaign => (
        <CampaignTrail campaign={campaign}>
          <CampaignHead
            campaign={campaign}
            actions={
              !isNarrow && (
                <CampaignActions campaign={campaign} onChanged={loaded.retry} />
              )
            }
          />
          <Container className={styles.page}>
            {/* On a phone the title needs the room beside it */}
            {isNarrow && mayAct(campaign) && (
              <div className={styles.actions}>
                <CampaignActions campaign={campaign} onChanged={loaded.retry} />
              </div>
            )}
            {loaded.error && (
              <Alert
                icon
                role="alert"
                status="warning"
                title={t('campaign.oneFailed', {
                  message: loaded.error.message,
                })}
                customActions={
                  <Button
                    size="small"
                    variant="tertiary"
                    onPress={loaded.retry}
                  >
                    {t('campaign.retry')}
                  </Button>
                }
              />
            )}
            <CampaignContent campaign={campaign} />
          </Container>
        </CampaignTrail>
      )}
    </LoadedCampaign>
  );
}

/** The way back to the list, above the page. */
export function CampaignTrail(props: {
  campaign: CampaignDetails;
  children: ReactNode;
}) {
  const t = useUiText();
  const paths = useCampaignPaths();
  const { id, name } = props.campaign;
  return (
    <BreadcrumbEntry entry={{ label: t('campaign.title'), href: paths.list }}>
      <BreadcrumbEntry entry={{ label: name, href: paths.one(id) }}>
        {props.children}
      </BreadcrumbEntry>
    </BreadcrumbEntry>
  );
}

function CampaignHead(props: {
  campaign: CampaignDetails;
  actions: ReactNode;
}) {
  const { campaign, actions } = props;
  const t = useUiText();
  const paths = useCampaignPaths();
  const { dates, left } = useDatesText()(campaign, campaign.today);
  return (
    <div className={styles.head}>
      <Header
        title={campaign.name}
        tags={[{ label: t('campaign.toList'), href: paths.list }]}
        metadata={[
          {
            label: t('campaign.state'),
            value: <CampaignStateMark state={campaign.state} />,
          },
          {
            label: t('campaign.dates'),
            value: left ? `${dates}, ${left}` : dates,
          },
          {
            label: t('campaign.owner'),
            value: <EntityRefLink entityRef={parseEntityRef(campaign.owner)} />,
          },
          {
            label: t('campaign.clusters'),
            value: String(campaign.numberOfClusters),
          },
        ]}
        customActions={actions}
      />
    </div>
  );
}

function CampaignContent({ campaign }: { campaign: CampaignDetails }) {
  const t = useUiText();
  const { description, state, endedAt, isLimited } = campaign;
  return (
    <>
      {description && <Text className={styles.description}>{description}</Text>}
      <div className={styles.stack}>
        <ItemProgress items={campaign.items} />
        <Muted variant="body-small">
          {t('campaign.seen')} {isLimited && t('campaign.limited')}
        </Muted>
        {state === 'ended' && (
          <Muted variant="body-small">
            {t('campaign.frozen')} {endedAt && <TimeText time={endedAt} />}
          </Muted>
        )}
      </div>
      <MineList campaign={campaign} />
      {state !== 'draft' && <Progress campaign={campaign} />}
      <TeamTable campaign={campaign} />
      <CheckTable campaign={campaign} />
      <ClusterTable
        title={t('campaign.clusters')}
        clusters={campaign.coveredClusters}
        numberOfClusters={campaign.numberOfClusters}
      />
    </>
  );
}

function Progress({ campaign }: { campaign: CampaignDetails }) {
  const t = useUiText();
  const title = t('campaign.burnUp');
  return (
    <section aria-label={title} className={styles.section}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      <BurnUpChart campaign={campaign} />
    </section>
  );
}
