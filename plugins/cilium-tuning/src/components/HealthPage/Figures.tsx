/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import type { ServiceHealth } from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  TimeText,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import styles from './HealthPage.module.css';

function Figure(props: { name: string; children: ReactNode; more?: string }) {
  const { name, children, more } = props;
  return (
    <div className={styles.figure}>
      <dt>
        <Muted variant="body-small">{name}</Muted>
      </dt>
      <dd>
        <Text variant="title-x-small" weight="bold">
          {children}
        </Text>
      </dd>
      {more && (
        <dd>
          <Muted variant="body-small">{more}</Muted>
        </dd>
      )}
    </div>
  );
}

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0);

/** The service in figures. */
export function Figures({ health }: { health: ServiceHealth }) {
  const { clusters, database, outbox, queue, lastSuccessAt } = health;
  const t = useUiText();
  const { bytes, duration, number, relative } = useTimeText();
  const since = (what: 'waiting' | 'outbox', seconds: number | null) =>
    seconds === null
      ? t(`health.${what}.none`)
      : t(`health.${what}.oldest`, { duration: duration(seconds) });
  return (
    <section aria-label={t('health.figures')} className={styles.section}>
      <dl className={styles.figures}>
        <Figure
          name={t('health.waiting')}
          more={since('waiting', queue.oldestSeconds)}
        >
          {number(queue.waiting)}
        </Figure>
        <Figure name={t('health.running')}>
          {number(sum(health.running.map(({ scans }) => scans)))}
        </Figure>
        <Figure name={t('health.failing')}>
          {number(sum(health.failing.map(each => each.clusters)))}
        </Figure>
        <Figure name={t('health.lastSuccess')}>
          {lastSuccessAt === null ? (
            t('health.lastSuccess.none')
          ) : (
            <TimeText time={lastSuccessAt} />
          )}
        </Figure>
        <Figure
          name={t('health.clusters')}
          more={t('health.clusters.text', {
            matched: number(clusters.matched),
            scheduled: number(clusters.scheduled),
            reported: number(clusters.reported),
          })}
        >
          {number(clusters.known)}
        </Figure>
        <Figure
          name={t('health.outbox')}
          more={since('outbox', outbox.oldestSeconds)}
        >
          {number(outbox.waiting)}
        </Figure>
        <Figure
          name={t('health.database')}
          more={`${t(`health.database.${database.kind}`)}: ${t(
            'health.database.rows',
            {
              reports: number(database.rows.reports),
              history: number(database.rows.history),
              changes: number(database.rows.changes),
            },
          )}`}
        >
          {database.bytes === null
            ? t('health.database.unknown')
            : bytes(database.bytes)}
        </Figure>
        <Figure
          name={t('health.version')}
          more={t('health.version.rules', { rules: health.rulesVersion })}
        >
          {health.version}
        </Figure>
      </dl>
      <Muted variant="body-small">
        {t('health.checked', { age: relative(health.checkedAt) })}
      </Muted>
    </section>
  );
}
