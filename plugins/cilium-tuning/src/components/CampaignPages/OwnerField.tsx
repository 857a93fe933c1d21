/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { Combobox } from '@backstage/ui';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import { useClusterValues } from '../useClusterValues';
import { useEntityNames } from '../useEntityNames';
import { useLoaded } from '../useLoaded';

/** The viewer, and their teams. */
function useOwnRefs(): readonly string[] {
  const identity = useApi(identityApiRef);
  const load = useCallback(
    async () => (await identity.getBackstageIdentity()).ownershipEntityRefs,
    [identity],
  );
  return useLoaded(load).value ?? [];
}

/** Who a campaign may belong to: the viewer, their teams, and who owns a cluster that the viewer may see. */
function useOwnerOptions() {
  const ownRefs = useOwnRefs();
  const owners = useClusterValues()?.owners.map(({ value }) => value) ?? [];
  const refs = [...new Set([...ownRefs, ...owners])];
  const { nameOf } = useEntityNames(refs);
  const names = refs.map(nameOf);
  return refs.map((ref, at) => {
    const name = names[at];
    const isUnique = names.indexOf(name) === names.lastIndexOf(name);
    // A person may be called as a team is
    return isUnique
      ? { id: ref, label: name, description: ref }
      : { id: ref, label: ref };
  });
}

/** Says who drives a campaign: somebody to choose, or any other by their entity ref. */
export function OwnerField(props: {
  /** The entity ref, or what is written until it is one. */
  value: string;
  onChange(value: string): void;
  problem: string | undefined;
}) {
  const { value, onChange, problem } = props;
  const t = useUiText();
  const options = useOwnerOptions();
  // A ref that is written does not turn into a name below the hands of who writes it
  const [typed, setTyped] = useState<string>();
  const chosen = options.find(({ id }) => id === value);
  return (
    <Combobox
      label={t('campaign.owner')}
      description={problem ?? t('campaign.form.ownerHint')}
      isInvalid={problem !== undefined}
      isRequired
      allowsCustomValue
      options={options}
      value={chosen?.id ?? null}
      onChange={key => {
        if (key !== null) {
          setTyped(undefined);
          onChange(String(key));
        }
      }}
      search={{
        inputValue: typed ?? chosen?.label ?? value,
        onInputChange(text) {
          const name = text.trim().toLowerCase();
          const named = options.find(
            ({ label }) => label.toLowerCase() === name,
          );
          setTyped(text);
          onChange(named?.id ?? text);
        },
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
