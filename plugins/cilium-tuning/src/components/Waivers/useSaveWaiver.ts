/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { termsOf, type WaiverDraft, type WaiverTask } from './waiverDraft';

/** Whether somebody else was faster. */
export function isConflict(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 409;
}

/** Saves waivers; where somebody else has changed one meanwhile, what it is now is shown, and the next try is over that. */
export function useSaveWaiver(task: WaiverTask, onSaved: () => void) {
  const api = useApi(ciliumTuningApiRef);
  const { entityRef, check } = task;
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<Error>();
  const [theirs, setTheirs] = useState<Waiver>();

  const send = async (draft: WaiverDraft) => {
    const terms = termsOf(draft);
    if (!terms) {
      return;
    }
    if (task.kind === 'edit') {
      const { id, version } = theirs ?? task.waiver;
      await api.editWaiver(entityRef, id, { ...terms, version });
    } else {
      const renews = task.kind === 'renew' ? { renews: task.waiver.id } : {};
      await api.createWaiver(entityRef, { ...terms, ...renews, check });
    }
    onSaved();
  };

  const save = async (draft: WaiverDraft) => {
    setSaving(true);
    setError(undefined);
    try {
      await send(draft);
    } catch (problem) {
      setError(toError(problem));
      if (task.kind === 'edit' && isConflict(problem)) {
        const details = await api
          .getWaiver(entityRef, task.waiver.id)
          .catch(() => undefined);
        setTheirs(details?.waiver);
      }
    }
    setSaving(false);
  };
  return { save, isSaving, error, theirs };
}
