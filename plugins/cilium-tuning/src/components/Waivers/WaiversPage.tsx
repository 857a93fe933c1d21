/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo, useState } from 'react';
import { Alert, Button, Container, Flex, Skeleton, Text } from '@backstage/ui';
import { checks, waiverStates } from 'backstage-plugin-cilium-tuning-common';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import {
  Choices,
  useNames,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { PageHead } from '../PageHead';
import { EditOfList } from './EditOfList';
import { OwnerChoice } from './OwnerChoice';
import { useWaivers } from './useWaivers';
import {
  isFirstView,
  useWaiverView,
  waiverQueryOf,
  type WaiverView,
} from './useWaiverView';
import { WaiverHistory } from './WaiverHistory';
import { WaiverList } from './WaiverList';
import type { WaiverTask } from './waiverDraft';
import styles from './Waivers.module.css';

const PAGE_SIZE = 50;

/** The waivers of all clusters that the viewer may see. */
export function WaiversPage() {
  const t = useUiText();
  return (
    <>
      <PageHead
        page="waivers"
        title={t('waiver.title')}
        description={t('waiver.intro')}
      />
      <Container>
        <Waivers />
      </Container>
    </>
  );
}

/** Why there is nothing to see, and where waivers come from. */
function noneCodeOf(view: WaiverView) {
  if (isFirstView(view)) {
    return 'waiver.noneNow';
  }
  return [view.checks, view.states, view.owners].some(
    chosen => chosen.length > 0,
  )
    ? 'waiver.noneMatch'
    : 'waiver.none';
}

function Waivers() {
  const t = useUiText();
  const names = useNames();
  const { number } = useTimeText();
  const { view, setView } = useWaiverView();
  const query = useMemo(() => waiverQueryOf(view, PAGE_SIZE), [view]);
  const { items, total, isLoading, error, retry, loadMore } = useWaivers(query);
  const [task, setTask] = useState<WaiverTask>();
  const [shown, setShown] = useState<Waiver>();
  return (
    <Flex direction="column" gap="4">
      <div className={styles.filters}>
        <OwnerChoice
          chosen={view.owners}
          onChange={owners => setView({ ...view, owners })}
        />
        <Choices
          label={t('waiver.stateColumn')}
          options={waiverStates}
          nameOf={state => t(`waiver.state.${state}`)}
          chosen={view.states}
          onChange={states => setView({ ...view, states })}
        />
        <Choices
          label={t('waiver.item')}
          options={checks.map(({ id }) => id)}
          nameOf={names.check}
          chosen={view.checks}
          onChange={chosen => setView({ ...view, checks: chosen })}
        />
      </div>
      {error && (
        <Alert
          icon
          role="alert"
          status="warning"
          title={t('waiver.loadFailed')}
          description={error.message}
          customActions={
            <Button size="small" variant="tertiary" onPress={retry}>
              {t('state.retry')}
            </Button>
          }
        />
      )}
      {total === undefined && isLoading && (
        <div role="status" aria-label={t('waiver.loading')}>
          <Skeleton width="100%" height={160} />
        </div>
      )}
      {total === 0 && <Text role="status">{t(noneCodeOf(view))}</Text>}
      {items.length > 0 && (
        <WaiverList
          items={items}
          onTask={(kind, waiver) => {
            const { entityRef, check } = waiver;
            setTask({ kind, entityRef, check, waiver });
          }}
          onHistory={setShown}
          onChanged={retry}
        />
      )}
      {total !== undefined && total > 0 && (
        <Flex align="center" gap="3">
          <Text role="status">
            {t('waiver.shown', {
              shown: number(items.length),
              total: number(total),
            })}
          </Text>
          {loadMore && (
            <Button size="small" variant="secondary" onPress={loadMore}>
              {t('waiver.more')}
            </Button>
          )}
        </Flex>
      )}
      {task && (
        <EditOfList
          task={task}
          onClose={() => setTask(undefined)}
          onSaved={() => {
            setTask(undefined);
            retry();
          }}
        />
      )}
      {shown && (
        <WaiverHistory waiver={shown} onClose={() => setShown(undefined)} />
      )}
    </Flex>
  );
}
