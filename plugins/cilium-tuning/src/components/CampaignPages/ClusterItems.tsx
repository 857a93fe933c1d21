/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import {
  isOpenItem,
  type CampaignCluster,
} from 'backstage-plugin-cilium-tuning-common';
import {
  StandingMark,
  useNames,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useContentPaths } from '../useContentPath';
import styles from './CampaignPages.module.css';

/** What a cluster is called. */
export const nameOf = ({ title, entityRef }: CampaignCluster) =>
  title ?? parseEntityRef(entityRef).name;

/** A cluster, leading to its tab. */
export function ClusterLink({ cluster }: { cluster: CampaignCluster }) {
  const hrefOf = useContentPaths();
  return <Link href={hrefOf(cluster.entityRef)}>{nameOf(cluster)}</Link>;
}

/** Items of a cluster with how they stand, in the order of the campaign. */
export function ClusterItems(props: {
  cluster: CampaignCluster;
  onlyOpen?: boolean;
}) {
  const { cluster, onlyOpen } = props;
  const t = useUiText();
  const names = useNames();
  const shown = Object.entries(cluster.standings).filter(
    ([, standing]) => !onlyOpen || isOpenItem(standing),
  );
  return (
    <ul className={styles.items}>
      {shown.map(([check, standing]) => (
        <li key={check}>
          <StandingMark
            standing={standing}
            label={`${names.check(check)}: ${t(`standing.${standing}`)}`}
          />
        </li>
      ))}
    </ul>
  );
}
