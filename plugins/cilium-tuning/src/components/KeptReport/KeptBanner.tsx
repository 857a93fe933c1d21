/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button, Flex, Text } from '@backstage/ui';
import type { OfflineReport } from 'backstage-plugin-cilium-tuning-common';
import {
  TimeText,
  useReasonText,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import styles from '../Banner.module.css';
import { useEntityNames } from '../useEntityNames';
import { DeleteKept } from './DeleteKept';

/** Whose file it is that is shown, from when, and what can be done with it. */
export function KeptBanner(props: {
  entityRef: string;
  value: OfflineReport;
  onClose(): void;
  onDeleted(): void;
}) {
  const { entityRef, value, onClose, onDeleted } = props;
  const { kept, notes } = value;
  const t = useUiText();
  const say = useReasonText();
  const { absolute, relative } = useTimeText();
  const { nameOf } = useEntityNames([kept.keptBy]);
  return (
    <Alert
      className={styles.banner}
      role="status"
      status="info"
      icon
      title={t('kept.title', {
        who: nameOf(kept.keptBy),
        when: absolute(kept.keptAt),
      })}
      description={
        <Flex direction="column" gap="1">
          <Text>{t('kept.text', { file: kept.file })}</Text>
          <Text>
            {t('kept.takenAt')} <TimeText time={kept.takenAt} /> ·{' '}
            {t('kept.expires', { when: relative(kept.expiresAt) })}
          </Text>
          {notes.map(note => (
            <Text key={note.code}>{say(note)}</Text>
          ))}
        </Flex>
      }
      customActions={
        <Flex gap="2" className={styles.actions}>
          {kept.mayDelete && (
            <DeleteKept
              entityRef={entityRef}
              kept={kept}
              onDeleted={onDeleted}
            />
          )}
          <Button size="small" variant="tertiary" onPress={onClose}>
            {t('kept.back')}
          </Button>
        </Flex>
      }
    />
  );
}
