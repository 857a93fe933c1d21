/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Choices, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { useClusterValues } from '../useClusterValues';
import { useEntityNames } from '../useEntityNames';

/** Chooses owners of clusters, of which there are those that the viewer may see a cluster of. */
export function OwnerChoice(props: {
  chosen: readonly string[];
  onChange(owners: string[]): void;
}) {
  const { chosen, onChange } = props;
  const t = useUiText();
  const owners = useClusterValues()?.owners.map(({ value }) => value) ?? [];
  // What is chosen stays to be seen, though no cluster has it any more
  const options = [...new Set([...owners, ...chosen])];
  const { nameOf } = useEntityNames(options);
  return (
    <Choices
      label={t('fleet.owner')}
      options={options}
      nameOf={nameOf}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
