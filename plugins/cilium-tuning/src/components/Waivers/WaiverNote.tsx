/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useEntityNames } from '../useEntityNames';
import { SelectedText } from './NodesField';
import { StateWord } from './StateWord';
import { useNodesText } from './useNodesText';
import { WaiverActions } from './WaiverActions';
import styles from './Waivers.module.css';

/** A waiver in sentences: by whom, until when, why, and what the viewer may do with it. */
export function WaiverNote(props: {
  waiver: Waiver;
  /** What it is of, where that cannot be seen from what is around it. */
  title?: ReactNode;
  /** More that can be done. */
  actions?: ReactNode;
  onTask(kind: 'edit' | 'renew'): void;
  onChanged(): void;
}) {
  const { waiver, title, actions, onTask, onChanged } = props;
  const { createdBy, approvedBy } = waiver;
  const t = useUiText();
  const { date } = useTimeText();
  const nodesText = useNodesText();
  const { nameOf } = useEntityNames([createdBy, approvedBy ?? createdBy]);
  return (
    <section aria-label={t('waiver.title')} className={styles.note}>
      {title}
      <StateWord
        state={waiver.state}
        label={t('waiver.note', {
          state: t(`waiver.state.${waiver.state}`),
          date: date(waiver.expiresOn),
          who: nameOf(createdBy),
        })}
      />
      <Text>{waiver.reason}</Text>
      {waiver.selector && <Muted>{nodesText(waiver)}</Muted>}
      {waiver.nodes && <SelectedText nodes={waiver.nodes} />}
      {waiver.state === 'pending' && <Muted>{t('waiver.pendingNote')}</Muted>}
      {approvedBy !== undefined && (
        <Muted>{t('waiver.approvedBy', { who: nameOf(approvedBy) })}</Muted>
      )}
      {waiver.renewal && <Muted>{t('waiver.renewedNote')}</Muted>}
      <WaiverActions waiver={waiver} onTask={onTask} onChanged={onChanged}>
        {actions}
      </WaiverActions>
    </section>
  );
}
