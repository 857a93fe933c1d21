/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  Muted,
  ProgressBar,
  useReasonText,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import type { OfflineState } from '../../offline/useOfflineAssessment';

/** How far the reading of a sysdump is, or why it came to nothing. Keep it mounted, so that its start is announced. */
export function ReadingState(props: { state: OfflineState; onClose(): void }) {
  const { state, onClose } = props;
  const t = useUiText();
  const say = useReasonText();
  const { number } = useTimeText();
  if (state.kind === 'failed') {
    const { file, reason, message = '' } = state;
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={t('offline.failed', { file })}
        description={reason ? say(reason) : message}
        customActions={
          <Button size="small" variant="tertiary" onPress={onClose}>
            {t('offline.close')}
          </Button>
        }
      />
    );
  }
  const isReading = state.kind === 'reading';
  const detail =
    isReading && state.total > 0
      ? t('offline.progress', {
          done: number(state.done),
          total: number(state.total),
        })
      : '';
  return (
    <Flex direction="column" gap="1">
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        <Text role="status">
          {isReading && t('offline.reading', { file: state.file })}
        </Text>
        {isReading && (
          <>
            <Muted>{detail}</Muted>
            <Button size="small" variant="tertiary" onPress={onClose}>
              {t('offline.cancel')}
            </Button>
          </>
        )}
      </Flex>
      {isReading && (
        <ProgressBar
          label={t('offline.progressLabel')}
          value={state.total > 0 ? (100 * state.done) / state.total : undefined}
          valueText={detail}
        />
      )}
    </Flex>
  );
}
