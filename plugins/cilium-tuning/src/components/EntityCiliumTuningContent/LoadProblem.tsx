/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button, Flex } from '@backstage/ui';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';

/** Why something could not be read, and a button to try again. */
export function LoadProblem(props: {
  code:
    | 'history.failed'
    | 'plan.failed'
    | 'plan.historyFailed'
    | 'owned.failed'
    | 'owned.campaignsFailed'
    | 'trend.failed'
    | 'export.failed'
    | 'whatIf.failed';
  error: Error;
  onRetry(): void;
}) {
  const { code, error, onRetry } = props;
  const t = useUiText();
  return (
    <Flex direction="column" gap="2" align="start" role="alert">
      <Alert
        icon
        status="warning"
        title={t(code, { message: error.message })}
      />
      <Button size="small" variant="secondary" onPress={onRetry}>
        {t('history.retry')}
      </Button>
    </Flex>
  );
}
