/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from '../useLoaded';
import { WaiverDialog } from './WaiverDialog';
import type { WaiverTask } from './waiverDraft';

/** The dialog of a waiver in a list, once it is known what its cluster lets it be. */
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
  const { value } = useLoaded(load);
  return value ? <WaiverDialog {...props} limits={value} /> : null;
}
