/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Flex, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import { useKeptReport } from '../../offline/useKeptReport';
import { ContentSkeleton } from '../EntityCiliumTuningContent/ContentSkeleton';
import { ReportViews } from '../EntityCiliumTuningContent/ReportViews';
import { StateMessage } from '../states';
import { KeptBanner } from './KeptBanner';

/** What a kept file says, in the place of the cluster's report and marked as what it is. */
export function KeptReport(props: {
  entityRef: string;
  id: string;
  onClose(): void;
  onDeleted(): void;
}) {
  const { entityRef, id, onClose, onDeleted } = props;
  const t = useUiText();
  const { value, error, listNodes } = useKeptReport(entityRef, id);
  if (error) {
    return (
      <StateMessage title={t('kept.failed')} icon={RiErrorWarningLine}>
        <Text role="alert">{error.message}</Text>
        <Button size="small" variant="secondary" onPress={onClose}>
          {t('kept.back')}
        </Button>
      </StateMessage>
    );
  }
  if (!value) {
    return (
      <div role="status" aria-label={t('kept.loading')}>
        <ContentSkeleton />
      </div>
    );
  }
  return (
    <Flex direction="column" gap="4">
      <KeptBanner
        entityRef={entityRef}
        value={value}
        onClose={onClose}
        onDeleted={onDeleted}
      />
      <ReportViews
        report={value.report}
        isStale={false}
        listNodes={listNodes}
      />
    </Flex>
  );
}
