/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { groupName } from '../../model';
import { useUiText } from '../../text';
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
  /** Only nodes where Cilium is not meant to run, and why. */
  outOfScope?: boolean;
  isOpen: boolean;
  onClose(): void;
}

/**
 * Nodes of a cluster, to be searched and paged through.
 *
 * @public
 */
export function NodesDialog(props: NodesDialogProps) {
  const { entityRef, group, outOfScope = false, isOpen, onClose } = props;
  const t = useUiText();
  const title = () => {
    if (outOfScope) {
      return t('nodes.outOfScopeTitle');
    }
    return group
      ? t('nodes.title', { group: groupName(group) })
      : t('nodes.allTitle');
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
          outOfScope={outOfScope}
        />
      </DialogBody>
    </Dialog>
  );
}
