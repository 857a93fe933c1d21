/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { keeperName } from '../KeptReport/keeperName';
import { SelectedText } from './NodesField';
import { StateWord } from './StateWord';
import { useNodesText } from './useNodesText';
import { WaiverActions } from './WaiverActions';
import styles from './Waivers.module.css';

/** The waivers of an item, beside its verdict: by whom, until when, why. */
export function WaiverNotes(props: {
  waivers: readonly Waiver[];
  onTask(kind: 'edit' | 'renew', waiver: Waiver): void;
  onChanged(): void;
}) {
  const { waivers, onTask, onChanged } = props;
  const t = useUiText();
  const { date } = useTimeText();
  const nodesText = useNodesText();
  return (
    <>
      {waivers.map(waiver => (
        <section
          key={waiver.id}
          aria-label={t('waiver.title')}
          className={styles.note}
        >
          <StateWord
            state={waiver.state}
            label={t('waiver.note', {
              state: t(`waiver.state.${waiver.state}`),
              date: date(waiver.expiresOn),
              who: keeperName(waiver.createdBy),
            })}
          />
          <Text>{waiver.reason}</Text>
          {waiver.selector && <Muted>{nodesText(waiver)}</Muted>}
          {waiver.nodes && <SelectedText nodes={waiver.nodes} />}
          {waiver.state === 'pending' && (
            <Muted>{t('waiver.pendingNote')}</Muted>
          )}
          {waiver.approvedBy !== undefined && (
            <Muted>
              {t('waiver.approvedBy', { who: keeperName(waiver.approvedBy) })}
            </Muted>
          )}
          {waiver.renewal && <Muted>{t('waiver.renewedNote')}</Muted>}
          <WaiverActions
            waiver={waiver}
            onTask={kind => onTask(kind, waiver)}
            onChanged={onChanged}
          />
        </section>
      ))}
    </>
  );
}
