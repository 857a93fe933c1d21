/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type { CampaignDetails } from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  useNames,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { PlainTable } from '../PlainTable';
import { useCheckHref } from '../useCheckHref';
import styles from './CampaignPages.module.css';
import { ClusterItems, ClusterLink } from './ClusterItems';
import { ItemProgress, LeftToDo } from './ItemProgress';

/** What the viewer has to do yet. */
export function MineList({ campaign }: { campaign: CampaignDetails }) {
  const t = useUiText();
  const { mine, state } = campaign;
  const title = t(state === 'ended' ? 'campaign.mine.ended' : 'campaign.mine');
  return (
    <section aria-label={title} className={styles.section}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      {mine.length === 0 ? (
        <Text>{t('campaign.mine.none')}</Text>
      ) : (
        <ul className={styles.clusters}>
          {mine.map(cluster => (
            <li key={cluster.entityRef} className={styles.stack}>
              <ClusterLink cluster={cluster} />
              <ClusterItems cluster={cluster} onlyOpen />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How far each owner of clusters is. */
export function TeamTable({ campaign }: { campaign: CampaignDetails }) {
  const t = useUiText();
  const { number } = useTimeText();
  return (
    <PlainTable
      title={t('campaign.teams')}
      columns={[
        t('campaign.owner'),
        t('campaign.clusters'),
        t('campaign.progress'),
        t('campaign.left'),
      ]}
      lines={campaign.teams.map(({ owner, numberOfClusters, items }) => ({
        id: owner ?? 'nobody',
        cells: [
          owner === null ? (
            <Muted>{t('campaign.noOwner')}</Muted>
          ) : (
            <EntityRefLink entityRef={parseEntityRef(owner)} />
          ),
          number(numberOfClusters),
          <ItemProgress items={items} />,
          <LeftToDo items={items} />,
        ],
      }))}
      none={t('campaign.noClusters')}
    />
  );
}

/** How far each item is. */
export function CheckTable({ campaign }: { campaign: CampaignDetails }) {
  const t = useUiText();
  return (
    <PlainTable
      title={t('campaign.items')}
      columns={[t('campaign.item'), t('campaign.progress'), t('campaign.left')]}
      lines={campaign.byCheck.map(({ check, items }) => ({
        id: check,
        cells: [
          <CheckName check={check} />,
          <ItemProgress items={items} />,
          <LeftToDo items={items} />,
        ],
      }))}
      none={t('campaign.noClusters')}
    />
  );
}

function CheckName({ check }: { check: string }) {
  const names = useNames();
  const href = useCheckHref()(check);
  const name = names.check(check);
  return href ? <Link href={href}>{name}</Link> : <>{name}</>;
}
