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
import type { KeptFile } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';

/** Deletes what is kept of a file, after a question. */
export function DeleteKept(props: {
  entityRef: string;
  kept: KeptFile;
  onDeleted(): void;
}) {
  const { entityRef, kept, onDeleted } = props;
  const api = useApi(ciliumTuningApiRef);
  const t = useUiText();
  const [isDeleting, setDeleting] = useState(false);
  const [error, setError] = useState<Error>();
  const remove = async () => {
    setDeleting(true);
    setError(undefined);
    try {
      await api.deleteOfflineReport(entityRef, kept.id);
      onDeleted();
    } catch (problem) {
      setError(toError(problem));
      setDeleting(false);
    }
  };
  return (
    <DialogTrigger>
      <Button size="small" variant="tertiary">
        {t('kept.delete')}
      </Button>
      <Dialog width={480}>
        <DialogHeader>
          {t('kept.deleteTitle', { file: kept.file })}
        </DialogHeader>
        <DialogBody>
          <Flex direction="column" gap="3">
            <Text>{t('kept.deleteText')}</Text>
            {error && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={t('kept.deleteFailed')}
                description={error.message}
              />
            )}
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button
            size="small"
            variant="primary"
            destructive
            isPending={isDeleting}
            onPress={remove}
          >
            {t('kept.deleteConfirm')}
          </Button>
          <Button size="small" variant="secondary" slot="close">
            {t('kept.deleteCancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
