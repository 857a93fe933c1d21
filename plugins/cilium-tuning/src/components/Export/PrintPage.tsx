/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { createPortal } from 'react-dom';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { Button, ButtonLink, Flex, Skeleton } from '@backstage/ui';
import {
  ciliumTuningApiRef,
  fleetQueryOf,
  useFilterWords,
  useTimeText,
  useUiText,
  type FleetExport,
} from 'backstage-plugin-cilium-tuning-react';
import { rootRouteRef } from '../../routes';
import { LoadProblem } from '../EntityCiliumTuningContent/LoadProblem';
import { useFleetView } from '../FleetPage/useFleetView';
import { useLoaded } from '../useLoaded';
import { ClusterRows } from './ClusterRows';
import { loadExport } from './loadExport';
import styles from './PrintPage.module.css';
import { WaiverRows } from './WaiverRows';

/** What the list of clusters shows, as a page for paper: nothing of the app is around it. */
export function PrintPage() {
  const api = useApi(ciliumTuningApiRef);
  const { view } = useFleetView();
  const wordsOf = useFilterWords();
  const { value, error, retry } = useLoaded(
    useCallback(
      () => loadExport(api, fleetQueryOf(view, 1), wordsOf(view.filter)),
      [api, view, wordsOf],
    ),
  );
  const content = value ? (
    <Sheet exported={value} />
  ) : (
    <Skeleton width="100%" height={240} />
  );
  return createPortal(
    <main className={styles.sheet} data-cilium-tuning-print="">
      {error ? (
        <LoadProblem code="export.failed" error={error} onRetry={retry} />
      ) : (
        content
      )}
    </main>,
    document.body,
  );
}

function Sheet({ exported }: { exported: FleetExport }) {
  const t = useUiText();
  const { absolute } = useTimeText();
  const root = useRouteRef(rootRouteRef)();
  const { exportedAt, filter, clusters } = exported;
  return (
    <>
      <Flex gap="2" className={styles.buttons}>
        <Button variant="primary" onPress={() => window.print()}>
          {t('export.doPrint')}
        </Button>
        <ButtonLink variant="secondary" href={root}>
          {t('export.back')}
        </ButtonLink>
      </Flex>
      <h1>{t('export.title')}</h1>
      <p>{absolute(exportedAt)}</p>
      <p>
        {filter.length > 0
          ? t('export.filter', { filter: filter.join(' · ') })
          : t('export.all')}
        {' · '}
        {t('fleet.clusters', { count: clusters.length })}
      </p>
      <h2>{t('export.clusters')}</h2>
      <p>{t('export.required')}</p>
      <ClusterRows exported={exported} />
      <h2>{t('export.waivers')}</h2>
      <WaiverRows clusters={clusters} />
    </>
  );
}
