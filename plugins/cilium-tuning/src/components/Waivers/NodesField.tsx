/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useState } from 'react';
import { Text, TextField } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import {
  parseNodeSelector,
  type SelectedNodes,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  useCountText,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from '../useLoaded';

/** While somebody types, nothing is asked. */
const PAUSE_MS = 400;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function useSelection(entityRef: string, text: string) {
  const api = useApi(ciliumTuningApiRef);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const selector = parseNodeSelector(text);
      return selector && api.selectNodes(entityRef, selector, signal);
    },
    [api, entityRef, text],
  );
  return useLoaded(text === '' ? undefined : load);
}

/** What a selector comes to in the last report. */
export function SelectedText({ nodes }: { nodes: SelectedNodes }) {
  const t = useUiText();
  const countText = useCountText();
  const { number } = useTimeText();
  const { selected, total, unknown, dropped, withoutLabels } = nodes;
  if (withoutLabels) {
    return <Text>{t('waiver.nextScan')}</Text>;
  }
  return (
    <>
      <Text>
        {t('waiver.selects', {
          selected: number(selected),
          nodes: countText('nodes', total),
        })}
      </Text>
      {unknown > 0 && (
        <Text>{t('waiver.unknownNodes', { number: number(unknown) })}</Text>
      )}
      {dropped.length > 0 && (
        <Text>{t('waiver.dropped', { labels: dropped.join(', ') })}</Text>
      )}
    </>
  );
}

/** Names nodes by their labels, and shows which that are now. */
export function NodesField(props: {
  entityRef: string;
  value: string;
  onChange(value: string): void;
}) {
  const { entityRef, value, onChange } = props;
  const t = useUiText();
  const text = value.trim();
  const paused = usePaused(text);
  const { value: nodes, error } = useSelection(entityRef, paused);
  const isWrong = text !== '' && !parseNodeSelector(text);
  return (
    <div>
      <TextField
        label={t('waiver.nodes')}
        description={t('waiver.nodesHint')}
        value={value}
        onChange={onChange}
        isInvalid={isWrong}
      />
      <div role="status">
        {isWrong && <Text>{t('waiver.nodesWrong')}</Text>}
        {!isWrong && text !== '' && error && <Text>{error.message}</Text>}
        {!isWrong && text === paused && text !== '' && nodes && !error && (
          <SelectedText nodes={nodes} />
        )}
      </div>
    </div>
  );
}
