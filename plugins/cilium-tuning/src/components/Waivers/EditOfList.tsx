/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { Alert, Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import {
  ciliumTuningApiRef,
  useNames,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from '../useLoaded';
import { WaiverDialog } from './WaiverDialog';
import type { WaiverTask } from './waiverDraft';

/** The dialog of a waiver in a list, once it is known what its cluster lets it be, or why that is not. */
export function EditOfList(props: {
  task: WaiverTask;
  onClose(): void;
  onSaved(): void;
}) {
  const { task } = props;
  const { entityRef } = task;
  const api = useApi(ciliumTuningApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.getClusterWaivers(entityRef, signal),
    [api, entityRef],
  );
  const { value, error } = useLoaded(load);
  const t = useUiText();
  const names = useNames();
  if (value) {
    return <WaiverDialog {...props} limits={value} />;
  }
  return error ? (
    <Dialog
      isOpen
      onOpenChange={isOpen => isOpen || props.onClose()}
      width={480}
    >
      <DialogHeader>
        {t(`waiver.${task.kind}.title`, { check: names.check(task.check) })}
      </DialogHeader>
      <DialogBody>
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('waiver.loadFailed')}
          description={error.message}
        />
      </DialogBody>
    </Dialog>
  ) : null;
}
