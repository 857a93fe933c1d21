/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import {
  MAX_OFFLINE_REPORT_BYTES,
  type OfflineReportRequest,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';

const bytesOf = (value: object) => new Blob([JSON.stringify(value)]).size;

/** Keeps what a file says in Backstage, after saying what is sent and who sees it. */
export function KeepDialog(props: {
  entityRef: string;
  request: OfflineReportRequest;
  onKept(id: string): void;
}) {
  const { entityRef, request, onKept } = props;
  const api = useApi(ciliumTuningApiRef);
  const t = useUiText();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const keep = async () => {
    if (bytesOf(request) > MAX_OFFLINE_REPORT_BYTES) {
      const mebibytes = String(MAX_OFFLINE_REPORT_BYTES / 2 ** 20);
      setProblem(t('keep.tooLarge', { mebibytes }));
      return;
    }
    setSending(true);
    setProblem(undefined);
    try {
      const { id } = await api.keepOfflineReport(entityRef, request);
      onKept(id);
    } catch (error) {
      setProblem(toError(error).message);
      setSending(false);
    }
  };
  return (
    <DialogTrigger>
      <Button size="small" variant="secondary">
        {t('keep.open')}
      </Button>
      <Dialog width={560}>
        <DialogHeader>{t('keep.title')}</DialogHeader>
        <DialogBody>
          <Flex direction="column" gap="3">
            <Text>{t('keep.who')}</Text>
            <Text>{t('keep.sent')}</Text>
            <Text>{t('keep.notSent')}</Text>
            {problem && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={t('keep.failed')}
                description={problem}
              />
            )}
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button
            size="small"
            variant="primary"
            isPending={isSending}
            onPress={keep}
          >
            {t('keep.confirm')}
          </Button>
          <Button size="small" variant="secondary" slot="close">
            {t('keep.cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
