/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo, useState } from 'react';
import { Button } from '@backstage/ui';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import { useUiText, waivedItems } from 'backstage-plugin-cilium-tuning-react';
import { useClusterWaivers } from './useClusterWaivers';
import type { WaiverTask } from './waiverDraft';
import { WaiverDialog } from './WaiverDialog';
import { WaiverNote } from './WaiverNote';

/**
 * What the checklist shows of waivers.
 *
 * @param report - undefined where it is not the one that waivers are about
 * @param check - the item that is looked at
 */
export function useChecklistWaivers(
  report: Pick<Report, 'entityRef' | 'id'> | undefined,
  check: string | undefined,
) {
  const t = useUiText();
  const { value, retry } = useClusterWaivers(report);
  const [task, setTask] = useState<WaiverTask>();
  const waived = useMemo(() => value && waivedItems(value), [value]);
  if (!report || !value) {
    return {};
  }
  const { entityRef } = report;
  const done = () => {
    setTask(undefined);
    retry();
  };
  return {
    waived,
    actions: value.mayWaive && check !== undefined && (
      <Button
        size="small"
        variant="secondary"
        onPress={() => setTask({ kind: 'create', entityRef, check })}
      >
        {t('waiver.open')}
      </Button>
    ),
    notes: value.items
      .filter(waiver => waiver.check === check)
      .map(waiver => (
        <WaiverNote
          key={waiver.id}
          waiver={waiver}
          onTask={kind =>
            setTask({ kind, entityRef, check: waiver.check, waiver })
          }
          onChanged={retry}
        />
      )),
    dialog: task && (
      <WaiverDialog
        task={task}
        limits={value}
        onClose={() => setTask(undefined)}
        onSaved={done}
      />
    ),
  };
}
