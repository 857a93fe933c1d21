/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { Alert, Button, Container, Flex } from '@backstage/ui';
import {
  FleetFilters,
  FleetTable,
  fleetQueryOf,
  noFleetFilter,
  useFleet,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { PageHead } from '../PageHead';
import { useContentPaths } from '../useContentPath';
import { NoClusters, NoList, NoRows } from './FleetStates';
import { UnregisteredClusters } from './UnregisteredClusters';
import { useFleetView } from './useFleetView';

const PAGE_SIZE = 50;

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

function FleetList() {
  const t = useUiText();
  const { view, setView, setFilter } = useFleetView();
  const hrefOf = useContentPaths();
  const query = useMemo(() => fleetQueryOf(view, PAGE_SIZE), [view]);
  const fleet = useFleet(query);
  const { page, values, error, refetch } = fleet;
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
  return (
    <Flex direction="column" gap="4">
      <FleetFilters filter={view.filter} values={values} onChange={setFilter} />
      {error && (
        <Alert
          icon
          role="alert"
          status="warning"
          title={t('state.refreshFailed.title')}
          description={t('state.refreshFailed.text', {
            message: error.message,
          })}
          customActions={
            <Button size="small" variant="tertiary" onPress={refetch}>
              {t('state.retry')}
            </Button>
          }
        />
      )}
      <FleetTable
        page={page}
        isStale={fleet.isStale}
        view={view}
        pageSize={PAGE_SIZE}
        onChange={setView}
        hrefOf={hrefOf}
        emptyState={
          <NoRows
            fleet={fleet}
            onClear={() => setFilter(noFleetFilter)}
            onFirstPage={toFirstPage}
          />
        }
      />
    </Flex>
  );
}
