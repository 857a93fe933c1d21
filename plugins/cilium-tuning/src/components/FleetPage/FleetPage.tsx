/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo, type ReactNode } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Container, Flex } from '@backstage/ui';
import type {
  ClusterQuery,
  PolicyList,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  FleetFilters,
  FleetTable,
  FleetTiles,
  fleetQueryOf,
  noFleetFilter,
  useFleet,
  useIsNarrow,
  useUiText,
  type Fleet,
  type FleetFilter,
  type FleetView,
} from 'backstage-plugin-cilium-tuning-react';
import { ExportMenu } from '../Export';
import { PageHead } from '../PageHead';
import { useContentPaths } from '../useContentPath';
import type { EntityNames } from '../useEntityNames';
import { useLoaded } from '../useLoaded';
import { NoClusters, NoList, NoRows, UpdateFailed } from './FleetStates';
import { HeatMap, HeatMapSkeleton } from './HeatMap';
import { LayoutChoice } from './LayoutChoice';
import { UnregisteredClusters } from './UnregisteredClusters';
import { useFleetNames } from './useFleetNames';
import { useFleetView } from './useFleetView';
import { useOwnerGroups } from './useOwnerGroups';

const PAGE_SIZE = 50;
/** Clusters of one heat map. */
const MOST = 1000;

const noPolicies: PolicyList['items'] = [];

/** All clusters that the viewer may see: how far they are, and how far that is known. */
export function FleetPage() {
  const t = useUiText();
  return (
    <>
      <PageHead
        page="clusters"
        title={t('fleet.title')}
        description={t('fleet.intro')}
        actions={<UnregisteredClusters />}
      />
      <Container>
        <FleetList />
      </Container>
    </>
  );
}

const details = ['checks', 'compliance', 'kernels', 'trend'] as const;

/** What is asked for: a page of the list, or all that the heat map can show at once. */
function useFleetQuery(
  view: FleetView,
  layout: NonNullable<FleetView['layout']>,
): ClusterQuery {
  return useMemo(
    () =>
      layout === 'list'
        ? { ...fleetQueryOf(view, PAGE_SIZE), summary: true }
        : {
            ...fleetQueryOf({ ...view, cursor: undefined }, MOST),
            ...{ summary: true, include: [...details] },
          },
    [view, layout],
  );
}

function usePolicies(): PolicyList['items'] {
  const api = useApi(ciliumTuningApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listPolicies(signal),
    [api],
  );
  // Without their titles policies go by their names
  return useLoaded(load).value?.items ?? noPolicies;
}

function FleetList() {
  const { view, setView, setFilter } = useFleetView();
  const isNarrow = useIsNarrow();
  const layout = view.layout ?? (isNarrow ? 'list' : 'heatmap');
  const hrefOf = useContentPaths();
  const policies = usePolicies();
  const fleet = useFleet(useFleetQuery(view, layout));
  const { page, values, error, refetch } = fleet;
  const names = useFleetNames(view.filter, values, page?.items);
  const groups = useOwnerGroups(values?.owners);
  const parents = useMemo(
    () => new Map([...groups].map(([ref, { label }]) => [ref, label])),
    [groups],
  );
  /** Takes up a filter, with all that are below a group which has just been chosen. */
  const choose = (filter: FleetFilter) => {
    const owners = filter.owners.flatMap(owner =>
      view.filter.owners.includes(owner)
        ? [owner]
        : groups.get(owner)?.owners ?? [owner],
    );
    setFilter({ ...filter, owners: [...new Set(owners)] });
  };
  const toFirstPage = () => setView({ ...view, cursor: undefined });
  if (error && !page) {
    return (
      <NoList
        error={error}
        onRetry={refetch}
        onFirstPage={view.cursor === undefined ? undefined : toFirstPage}
      />
    );
  }
  if (values?.clusters === 0) {
    return <NoClusters />;
  }
  const noRows = (
    <NoRows
      fleet={fleet}
      onClear={() => setFilter(noFleetFilter)}
      onFirstPage={toFirstPage}
    />
  );
  return (
    <Flex direction="column" gap="4">
      {page?.summary && (
        <FleetTiles
          summary={page.summary}
          policies={policies}
          filter={view.filter}
          onChange={setFilter}
        />
      )}
      <FleetFilters
        filter={view.filter}
        values={values}
        policies={policies}
        parents={parents}
        nameOf={names.nameOf}
        onChange={choose}
      />
      <Flex justify="between" align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <LayoutChoice layout={layout} view={view} onChange={setView} />
        <ExportMenu view={view} policies={policies} nameOf={names.nameOf} />
      </Flex>
      {error && <UpdateFailed error={error} onRetry={refetch} />}
      {layout === 'list' ? (
        <FleetTable
          page={page}
          isStale={fleet.isStale}
          view={view}
          pageSize={PAGE_SIZE}
          onChange={setView}
          hrefOf={hrefOf}
          emptyState={noRows}
        />
      ) : (
        <HeatMapOrNothing
          fleet={fleet}
          policies={policies}
          teams={view.teams}
          names={names}
          noRows={noRows}
        />
      )}
    </Flex>
  );
}

function HeatMapOrNothing(props: {
  fleet: Fleet;
  policies: PolicyList['items'];
  teams: FleetView['teams'];
  names: EntityNames;
  noRows: ReactNode;
}) {
  const { fleet, policies, teams, names, noRows } = props;
  const { page, isStale } = fleet;
  // Teams that are by name would change places under the reader's eyes
  if (!page || (teams === 'name' && names.isLoading)) {
    return <HeatMapSkeleton />;
  }
  if (page.items.length === 0 && !isStale) {
    return <>{noRows}</>;
  }
  return (
    <div aria-busy={isStale}>
      <HeatMap
        page={page}
        policies={policies}
        teams={teams}
        nameOf={names.nameOf}
      />
    </div>
  );
}
