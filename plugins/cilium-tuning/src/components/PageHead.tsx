/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { Header } from '@backstage/ui';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import type { ReactNode } from 'react';
import { rootRouteRef } from '../routes';
import { HealthLink } from './HealthPage';

/** The head of the pages that are not about one cluster or item, with the way from one to the other. */
export function PageHead(props: {
  page: 'clusters' | 'trend' | 'waivers' | 'campaigns' | 'items';
  title: string;
  description: string;
  actions?: ReactNode;
}) {
  const { page, title, description, actions } = props;
  const t = useUiText();
  const root = useRouteRef(rootRouteRef)();
  return (
    <Header
      title={title}
      description={description}
      customActions={
        <>
          {actions}
          <HealthLink />
        </>
      }
      tabs={[
        { id: 'clusters', label: t('fleet.title'), href: root },
        { id: 'trend', label: t('trend.title'), href: `${root}/trend` },
        { id: 'waivers', label: t('waiver.title'), href: `${root}/waivers` },
        {
          id: 'campaigns',
          label: t('campaign.title'),
          href: `${root}/campaigns`,
        },
        { id: 'items', label: t('fleet.items'), href: `${root}/checks` },
      ]}
      activeTabId={page}
    />
  );
}
