/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import type {
  ClusterWaivers,
  Waiver,
} from 'backstage-plugin-cilium-tuning-common';
import {
  DateField,
  useNames,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useEntityNames } from '../useEntityNames';
import { NodesField } from './NodesField';
import { useNodesText } from './useNodesText';
import { useSaveWaiver } from './useSaveWaiver';
import {
  draftOf,
  isOutOfTime,
  needsApproval,
  termsOf,
  type WaiverTask,
} from './waiverDraft';

type Limits = Pick<ClusterWaivers, 'from' | 'until' | 'requiresApproval'>;

/** Asks for a waiver, changes or renews one. */
export function WaiverDialog(props: {
  task: WaiverTask;
  limits: Limits;
  onClose(): void;
  /** Something was saved. */
  onSaved(): void;
}) {
  const { task, limits, onClose, onSaved } = props;
  const t = useUiText();
  const names = useNames();
  const { date } = useTimeText();
  const { nameOf } = useEntityNames([task.entityRef]);
  const [draft, setDraft] = useState(() => draftOf(task));
  const { save, isSaving, error, theirs } = useSaveWaiver(task, onSaved);
  const terms = termsOf(draft);
  const isLate = isOutOfTime(task, draft, limits);
  const asksAgain = needsApproval(task, terms, limits);
  return (
    <Dialog isOpen onOpenChange={isOpen => isOpen || onClose()} width={560}>
      <DialogHeader>
        {t(`waiver.${task.kind}.title`, { check: names.check(task.check) })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text>
            {t('waiver.onCluster', { cluster: nameOf(task.entityRef) })}
          </Text>
          <TextAreaField
            label={t('waiver.reason')}
            description={t('waiver.reasonHint')}
            value={draft.reason}
            maxLength={1000}
            isRequired
            onChange={reason => setDraft({ ...draft, reason })}
          />
          <DateField
            label={t('waiver.until')}
            description={t('waiver.untilHint', { date: date(limits.until) })}
            value={draft.expiresOn}
            min={limits.from}
            max={limits.until}
            problem={
              isLate
                ? t('waiver.untilWrong', {
                    from: date(limits.from),
                    until: date(limits.until),
                  })
                : undefined
            }
            onChange={expiresOn => setDraft({ ...draft, expiresOn })}
          />
          <NodesField
            entityRef={task.entityRef}
            value={draft.nodes}
            onChange={nodes => setDraft({ ...draft, nodes })}
          />
          {asksAgain && (
            <Text>
              {t(
                task.kind === 'edit'
                  ? 'waiver.asksAgain'
                  : 'waiver.needsApproval',
              )}
            </Text>
          )}
          {error && <Problem error={error} theirs={theirs} />}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          size="small"
          variant="primary"
          isPending={isSaving}
          isDisabled={!terms || isLate}
          onPress={() => save(draft)}
        >
          {t('waiver.save')}
        </Button>
        <Button size="small" variant="secondary" slot="close">
          {t('waiver.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

/** Why nothing was saved, with what somebody else has saved meanwhile. */
function Problem({ error, theirs }: { error: Error; theirs?: Waiver }) {
  const t = useUiText();
  const { date } = useTimeText();
  const nodesText = useNodesText();
  return (
    <Alert
      role="alert"
      status={theirs ? 'warning' : 'danger'}
      icon
      title={t(theirs ? 'waiver.conflict' : 'waiver.failed')}
      description={
        theirs
          ? t('waiver.theirs', {
              state: t(`waiver.state.${theirs.state}`),
              date: date(theirs.expiresOn),
              nodes: nodesText(theirs),
              reason: theirs.reason,
            })
          : error.message
      }
    />
  );
}
