/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import {
  RiInformationLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import styles from './states.module.css';

/** A state in the place of a report: what is the matter, and what to do. */
export function StateMessage(props: {
  title: string;
  icon?: RemixiconComponentType;
  children?: ReactNode;
}) {
  const { title, icon: Icon = RiInformationLine, children } = props;
  return (
    <Flex direction="column" align="start" gap="3" className={styles.message}>
      <div className={styles.title}>
        <Icon className={styles.icon} size="1.5em" aria-hidden />
        <Text as="h3" variant="title-x-small" weight="bold">
          {title}
        </Text>
      </div>
      {children}
    </Flex>
  );
}
