/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import {
  RiCheckboxCircleFill,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiIndeterminateCircleLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useUiText } from '../../text';
import styles from './SourcesTable.module.css';
import type { ShownSource } from './useShownSources';

const icons: Record<ShownSource['state'], RemixiconComponentType> = {
  ok: RiCheckboxCircleFill,
  partial: RiErrorWarningLine,
  unavailable: RiCloseCircleLine,
  notSetUp: RiIndeterminateCircleLine,
  off: RiIndeterminateCircleLine,
};

/** What a source managed to read, as icon and word. */
export function SourceMark({ state }: Pick<ShownSource, 'state'>) {
  const t = useUiText();
  const Icon = icons[state];
  return (
    <Flex gap="1" align="start">
      <Icon
        className={styles.icon}
        data-state={state}
        size="1.25em"
        aria-hidden
      />
      <Text>{t(`sources.${state}`)}</Text>
    </Flex>
  );
}
