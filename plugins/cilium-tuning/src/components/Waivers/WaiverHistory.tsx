/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import {
  Dialog,
  DialogBody,
  DialogHeader,
  Skeleton,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  Muted,
  useNames,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useEntityNames } from '../useEntityNames';
import { useLoaded } from '../useLoaded';
import { useNodesText } from './useNodesText';
import styles from './Waivers.module.css';

/** What was done to a waiver, by whom and when. */
export function WaiverHistory(props: { waiver: Waiver; onClose(): void }) {
  const { waiver, onClose } = props;
  const { entityRef, id, check } = waiver;
  const api = useApi(ciliumTuningApiRef);
  const t = useUiText();
  const names = useNames();
  const { absolute, date } = useTimeText();
  const nodesText = useNodesText();
  const load = useCallback(
    (signal: AbortSignal) => api.getWaiver(entityRef, id, signal),
    [api, entityRef, id],
  );
  const { value, error } = useLoaded(load);
  const people = value?.history.map(({ by }) => by) ?? [];
  const { nameOf } = useEntityNames([entityRef, ...people]);
  return (
    <Dialog isOpen onOpenChange={isOpen => isOpen || onClose()} width={560}>
      <DialogHeader>
        {t('waiver.history.title', { check: names.check(check) })}
      </DialogHeader>
      <DialogBody>
        <Text>{t('waiver.onCluster', { cluster: nameOf(entityRef) })}</Text>
        {error && <Text role="alert">{error.message}</Text>}
        {!value && !error && <Skeleton width="100%" height={96} />}
        <ol className={styles.history}>
          {value?.history.map(({ version, what, by, at, after }) => (
            <li key={version} className={styles.event}>
              <Text weight="bold">
                {t('waiver.history.by', {
                  what: t(`waiver.history.${what}`),
                  who: nameOf(by),
                  when: absolute(at),
                })}
              </Text>
              <Muted>
                {t('waiver.history.terms', {
                  date: date(after.expiresOn),
                  nodes: nodesText(after),
                  reason: after.reason,
                })}
              </Muted>
            </li>
          ))}
        </ol>
      </DialogBody>
    </Dialog>
  );
}
