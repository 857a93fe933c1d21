/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import type { ShownPlan } from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  StepLabel,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import styles from './whatIf.module.css';

/** The steps that there would be: what they are worth, not how they are done, as nobody has seen those nodes. */
export function StepsThen({ plan: { steps } }: { plan: ShownPlan }) {
  const t = useUiText();
  return steps.length > 0 ? (
    <Flex direction="column" gap="3">
      <Text as="h3" variant="title-x-small">
        {t('whatIf.plan')}
      </Text>
      <ol className={styles.steps}>
        {steps.map(step => (
          <li key={step.id}>
            <StepLabel step={step} />
          </li>
        ))}
      </ol>
      <Muted variant="body-small">{t('whatIf.planText')}</Muted>
    </Flex>
  ) : null;
}
