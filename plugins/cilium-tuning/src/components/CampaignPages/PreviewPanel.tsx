/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button, Skeleton, Text } from '@backstage/ui';
import { Muted, useUiText } from 'backstage-plugin-cilium-tuning-react';
import type { CampaignFields } from './campaignFields';
import styles from './CampaignPages.module.css';
import { nameOf } from './ClusterItems';
import { ItemProgress } from './ItemProgress';
import { usePreview } from './usePreview';

const MOST_NAMED = 20;

/** Which clusters a campaign would cover if it were saved, and how far they are. */
export function PreviewPanel({ fields }: { fields: CampaignFields }) {
  const t = useUiText();
  const title = t('campaign.preview');
  return (
    <section aria-label={title} className={styles.section} aria-live="polite">
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      <Preview fields={fields} />
    </section>
  );
}

function Preview({ fields }: { fields: CampaignFields }) {
  const t = useUiText();
  const { value, error, isAsked, retry } = usePreview(fields);
  if (!isAsked) {
    return <Muted>{t('campaign.preview.noItems')}</Muted>;
  }
  if (error) {
    return (
      <Alert
        icon
        status="warning"
        title={t('campaign.preview.failed', { message: error.message })}
        customActions={
          <Button size="small" variant="tertiary" onPress={retry}>
            {t('campaign.retry')}
          </Button>
        }
      />
    );
  }
  if (!value) {
    return <Skeleton width="100%" height={64} />;
  }
  if (value.numberOfClusters === 0) {
    return <Text>{t('campaign.preview.none')}</Text>;
  }
  const named = value.coveredClusters.slice(0, MOST_NAMED);
  const more = value.numberOfClusters - named.length;
  return (
    <>
      <Text weight="bold">
        {t('campaign.clusterCount', { count: value.numberOfClusters })}
      </Text>
      <ItemProgress items={value.items} />
      <Muted variant="body-small">
        {named.map(nameOf).join(', ')}
        {more > 0 && ` ${t('campaign.preview.more', { count: more })}`}
      </Muted>
    </>
  );
}
