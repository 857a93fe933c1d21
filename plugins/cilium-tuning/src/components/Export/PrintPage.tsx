/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { Button, ButtonLink, Flex, Skeleton } from '@backstage/ui';
import {
  ciliumTuningApiRef,
  fleetQueryOf,
  useFilterWords,
  useTimeText,
  useUiText,
  type ExportedCluster,
  type FleetExport,
  type FleetView,
} from 'backstage-plugin-cilium-tuning-react';
import { rootRouteRef } from '../../routes';
import { LoadProblem } from '../EntityCiliumTuningContent/LoadProblem';
import { useFleetView } from '../FleetPage/useFleetView';
import { useEntityNames, type EntityNames } from '../useEntityNames';
import { useLoaded } from '../useLoaded';
import { ClusterRows } from './ClusterRows';
import { loadExport } from './loadExport';
import styles from './PrintPage.module.css';
import { WaiverRows } from './WaiverRows';

/** They are said once it is known what everything is called. */
const noWords: readonly string[] = [];

/** Everybody and everything whose name is on the page, besides clusters. */
function namedOnPaper(
  { filter }: FleetView,
  clusters: readonly ExportedCluster[] = [],
): string[] {
  const waivers = clusters.flatMap(({ items }) =>
    items.flatMap(item => item.waivers),
  );
  return [
    ...[...filter.owners, ...filter.systems],
    ...clusters.flatMap(({ owners }) => owners),
    ...waivers.flatMap(({ by, approvedBy = by }) => [by, approvedBy]),
  ];
}

/** What the list of clusters shows, as a page for paper: nothing of the app is around it. */
export function PrintPage() {
  const api = useApi(ciliumTuningApiRef);
  const { view } = useFleetView();
  const { value, error, retry } = useLoaded(
    useCallback(
      () => loadExport(api, fleetQueryOf(view, 1), noWords),
      [api, view],
    ),
  );
  const { nameOf, isLoading } = useEntityNames(
    useMemo(() => namedOnPaper(view, value?.clusters), [view, value]),
  );
  const wordsOf = useFilterWords({ policies: value?.policies, nameOf });
  const content =
    // What is on paper stays as it is: without names it is not there to be printed
    value && !isLoading ? (
      <Sheet
        exported={{ ...value, filter: wordsOf(view.filter) }}
        nameOf={nameOf}
      />
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

function Sheet(props: {
  exported: FleetExport;
  nameOf: EntityNames['nameOf'];
}) {
  const { exported, nameOf } = props;
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
      <ClusterRows exported={exported} nameOf={nameOf} />
      <h2>{t('export.waivers')}</h2>
      <WaiverRows clusters={clusters} nameOf={nameOf} />
    </>
  );
}
