/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button } from '@backstage/ui';
import type { CampaignDetails } from 'backstage-plugin-cilium-tuning-common';
import {
  useNames,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { fieldsOf, type CampaignFields } from './campaignFields';
import styles from './CampaignPages.module.css';

type Shown = keyof CampaignFields;

const labels = {
  name: 'campaign.name',
  description: 'campaign.form.description',
  checks: 'campaign.form.checks',
  owner: 'campaign.owner',
  startOn: 'campaign.form.startOn',
  dueOn: 'campaign.form.dueOn',
  owners: 'campaign.form.owners',
  systems: 'campaign.form.systems',
  tags: 'campaign.form.tags',
  lifecycles: 'campaign.form.lifecycles',
  labels: 'campaign.form.labels',
} as const satisfies Record<Shown, string>;

const shown = Object.keys(labels).filter(
  (field): field is Shown => field in labels,
);

/** What somebody else changed while one was writing, and the choice what is to be. */
export function ConflictPanel(props: {
  /** As one began. */
  before: CampaignDetails;
  /** As it stands now. */
  now: CampaignDetails;
  onTheirs(): void;
  onMine(): void;
}) {
  const { before, now, onTheirs, onMine } = props;
  const t = useUiText();
  const names = useNames();
  const { date } = useTimeText();
  const [was, is] = [fieldsOf(before), fieldsOf(now)];
  const valueOf = (field: Shown): string => {
    switch (field) {
      case 'checks':
        return is.checks.map(names.check).join(', ');
      case 'startOn':
      case 'dueOn':
        return date(is[field]);
      default:
        return [is[field]].flat().join(', ');
    }
  };
  const changed = shown.filter(
    field => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
  const lines = [
    ...changed.map(field => [t(labels[field]), valueOf(field) || '–']),
    ...(before.state === now.state
      ? []
      : [[t('campaign.state'), t(`campaign.state.${now.state}`)]]),
  ];
  return (
    <div role="alert" className={styles.section}>
      <Alert
        icon
        status="warning"
        title={t('campaign.conflict.title')}
        description={t('campaign.conflict.text')}
        customActions={
          <>
            <Button size="small" variant="secondary" onPress={onTheirs}>
              {t('campaign.conflict.theirs')}
            </Button>
            <Button size="small" variant="secondary" onPress={onMine}>
              {t('campaign.conflict.mine')}
            </Button>
          </>
        }
      />
      <ul>
        {lines.map(([field, value]) => (
          <li key={field}>{t('campaign.conflict.field', { field, value })}</li>
        ))}
      </ul>
    </div>
  );
}
