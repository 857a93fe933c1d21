/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import {
  messages,
  type Reason,
  type SourceGain,
} from 'backstage-plugin-cilium-tuning-common';
import { useCountText, useNames, useReasonText, useUiText } from '../../text';
import { Muted } from '../Muted';
import type { ShownSource } from './useShownSources';

function adviceOf({ source, state, reason }: ShownSource): Reason | undefined {
  const enable = `source.${source}.enable`;
  return state === 'off' && Object.hasOwn(messages, enable)
    ? { code: enable }
    : reason;
}

/** What went wrong with a source, or how it is switched on, and which items it may make known. */
export function WhatIsMissing({ source }: { source: ShownSource }) {
  const t = useUiText();
  const say = useReasonText();
  if (source.state === 'ok') {
    return <Muted>{t('sources.nothingMissing')}</Muted>;
  }
  const advice = adviceOf(source);
  const hasFailed =
    source.state === 'partial' || source.state === 'unavailable';
  return (
    <Flex direction="column" gap="1">
      {advice && <Text>{say(advice)}</Text>}
      {hasFailed && (
        <Muted variant="body-small">
          {t(source.transient ? 'sources.transient' : 'sources.lasting')}
        </Muted>
      )}
      {source.gain && <Gain gain={source.gain} />}
    </Flex>
  );
}

function Gain({ gain }: { gain: SourceGain }) {
  const t = useUiText();
  const names = useNames();
  const countText = useCountText();
  const byNodes = new Map<number, string[]>();
  for (const { check, nodes } of gain.items) {
    byNodes.set(nodes, [...(byNodes.get(nodes) ?? []), names.check(check)]);
  }
  return (
    <>
      {[...byNodes]
        .sort(([a], [b]) => b - a)
        .map(([nodes, items]) => (
          <Text key={nodes} variant="body-small">
            {t('sources.wouldTell', {
              nodes: countText('nodes', nodes),
              items: items.join(', '),
            })}
          </Text>
        ))}
    </>
  );
}
