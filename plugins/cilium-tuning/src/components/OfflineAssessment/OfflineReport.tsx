/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  answerWhatIf,
  nodePageOf,
  shownPlan,
  whatIfQuerySchema,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';
import {
  TimeText,
  useReasonText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import type { OfflineReading } from '../../offline/types';
import { ReportViews } from '../EntityCiliumTuningContent/ReportViews';
import type { ReportApi } from '../EntityCiliumTuningContent/useReportApi';
import { downloadText } from '../downloads';
import { KeepDialog } from './KeepDialog';
import styles from '../Banner.module.css';

/** A reading in the shape of a report of the backend, and what answers for it: all of it is worked out here. */
function useReport(
  entityRef: string,
  { takenAt, snapshot, assessment }: OfflineReading,
) {
  return useMemo(() => {
    const { clusterName, cilium, sources, nodes } = snapshot;
    const id = 'offline';
    const report: Report = {
      ...{ id, entityRef, clusterName, takenAt },
      ...{ cilium, sources, assessment },
    };
    const own: ReportApi = {
      listNodes: async (_, query = {}) =>
        nodePageOf({ nodes, assessment }, query),
      getPlan: async () => shownPlan(id, snapshot, assessment),
      askWhatIf: async (_, query) =>
        answerWhatIf(id, snapshot, assessment, whatIfQuerySchema.parse(query)),
    };
    return { report, own };
  }, [entityRef, takenAt, snapshot, assessment]);
}

/** What a sysdump says, in the place of the cluster's report and marked as what it is. */
export function OfflineReport(props: {
  entityRef: string;
  file: string;
  reading: OfflineReading;
  onClose(): void;
  /** Called with the id of what was kept; absent where the viewer may not keep it. */
  onKept?: (id: string) => void;
}) {
  const { entityRef, file, reading, onClose, onKept } = props;
  const { snapshot, takenAt, notes } = reading;
  const t = useUiText();
  const say = useReasonText();
  const { report, own } = useReport(entityRef, reading);
  return (
    <Flex direction="column" gap="4">
      <Alert
        className={styles.banner}
        role="status"
        status="info"
        icon
        title={t('offline.shown', { file })}
        description={
          <Flex direction="column" gap="1">
            <Text>
              {t('offline.takenAt')} <TimeText time={takenAt} />
            </Text>
            {notes.map(note => (
              <Text key={note.code}>{say(note)}</Text>
            ))}
          </Flex>
        }
        customActions={
          <Flex gap="2" className={styles.actions}>
            {onKept && (
              <KeepDialog
                entityRef={entityRef}
                request={{ file, notes, snapshot }}
                onKept={onKept}
              />
            )}
            <Button
              size="small"
              variant="tertiary"
              onPress={() =>
                downloadText(
                  `${snapshot.clusterName}-${takenAt}.snapshot.json`,
                  JSON.stringify(snapshot, undefined, 2),
                  'application/json',
                )
              }
            >
              {t('offline.download')}
            </Button>
            <Button size="small" variant="tertiary" onPress={onClose}>
              {t('offline.close')}
            </Button>
          </Flex>
        }
      />
      <ReportViews report={report} isStale={false} own={own} />
    </Flex>
  );
}
