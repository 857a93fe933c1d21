/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Alert,
  Button,
  Container,
  Flex,
  Header,
  Skeleton,
  Text,
} from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import { ciliumTuningHealthReadPermission } from 'backstage-plugin-cilium-tuning-common';
import { useTimeText, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { StateMessage } from '../states';
import { FailingTable } from './FailingTable';
import { Figures } from './Figures';
import styles from './HealthPage.module.css';
import { RunningTable } from './RunningTable';
import { SourceStatesTable } from './SourceStatesTable';
import { useHealth, type HealthState } from './useHealth';

const TILES = 8;

/** How the service itself is doing, for its administrators. */
export function HealthPage() {
  const t = useUiText();
  const { retry, ...state } = useHealth();
  return (
    <>
      <Header title={t('health.title')} description={t('health.intro')} />
      <Container className={styles.page}>
        {state.error && <Problem {...state} retry={retry} />}
        <Content {...state} />
      </Container>
    </>
  );
}

function Problem(props: HealthState & { retry(): void }) {
  const { health, error, retry } = props;
  const t = useUiText();
  const { relative } = useTimeText();
  return (
    <Flex direction="column" gap="2" align="start" role="alert">
      <Alert
        icon
        status="warning"
        title={t('health.failed', { message: error?.message ?? '' })}
        description={
          health && t('health.old', { age: relative(health.checkedAt) })
        }
      />
      <Button size="small" variant="secondary" onPress={retry}>
        {t('health.retry')}
      </Button>
    </Flex>
  );
}

function Content({ health, error, isRefused }: HealthState) {
  const t = useUiText();
  if (isRefused) {
    const permission = ciliumTuningHealthReadPermission.name;
    return (
      <StateMessage title={t('health.notPermitted.title')} icon={RiEyeOffLine}>
        <Text>{t('health.notPermitted.text', { permission })}</Text>
      </StateMessage>
    );
  }
  if (!health) {
    return error ? null : <Loading />;
  }
  return (
    <>
      <Figures health={health} />
      <RunningTable running={health.running} />
      <FailingTable failing={health.failing} />
      <SourceStatesTable sources={health.sources} />
    </>
  );
}

function Loading() {
  return (
    <div className={styles.figures} aria-busy>
      {Array.from({ length: TILES }, (_, tile) => (
        <Skeleton key={tile} width="100%" height={96} />
      ))}
    </div>
  );
}
