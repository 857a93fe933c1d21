/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import type {
  CheckAssessment,
  NodeGroup,
} from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningApi } from '../../api';
import { countMarks, groupName, type VerdictMarkName } from '../../model';
import { useNames, useUiText } from '../../text';
import { NodesTable } from './NodesTable';

/**
 * Props of {@link NodesDialog}.
 *
 * @public
 */
export interface NodesDialogProps {
  entityRef: string;
  /** Only the nodes of this group. */
  group?: NodeGroup;
  /** Tells how this check stands on each node. */
  assessed?: CheckAssessment;
  /** Only nodes where that check has this mark, until somebody chooses others. */
  mark?: VerdictMarkName;
  /** Only nodes where Cilium is not meant to run, and why. */
  outOfScope?: boolean;
  /** Lists the nodes of a report that is not the backend's. */
  listNodes?: CiliumTuningApi['listNodes'];
  isOpen: boolean;
  onClose(): void;
}

/**
 * Nodes of a cluster, to be searched and paged through.
 *
 * @public
 */
export function NodesDialog(props: NodesDialogProps) {
  const { entityRef, group, assessed, mark, outOfScope = false } = props;
  const { isOpen, onClose } = props;
  const t = useUiText();
  const names = useNames();
  const cells = assessed?.cells.filter(
    cell => group === undefined || cell.group === group.id,
  );
  const title = () => {
    if (outOfScope) {
      return t('nodes.outOfScopeTitle');
    }
    if (!group) {
      return t('nodes.allTitle');
    }
    return assessed
      ? t('nodes.titleOfCheck', {
          check: names.check(assessed.check),
          group: groupName(group),
        })
      : t('nodes.title', { group: groupName(group) });
  };
  return (
    <Dialog
      width={880}
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
    >
      <DialogHeader>{title()}</DialogHeader>
      <DialogBody>
        <NodesTable
          entityRef={entityRef}
          group={group?.id}
          check={assessed?.check}
          marks={countMarks(cells?.flatMap(({ parts }) => parts) ?? [])}
          mark={mark}
          outOfScope={outOfScope}
          listNodes={props.listNodes}
        />
      </DialogBody>
    </Dialog>
  );
}
