/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';

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
 * Nodes of a cluster, to be searched.
 *
 * @public
 */
export function NodesDialog(_props: NodesDialogProps) {
  return null;
}
