/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState, type ReactNode } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  Waiver,
  WaiverDecision,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  useNames,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useEntityNames } from '../useEntityNames';

type Decision = WaiverDecision['decision'];

/** Decides of a waiver. What it was decided of may have changed meanwhile: then what it is now is shown with the error. */
function useDecide(waiver: Waiver, onChanged: () => void) {
  const api = useApi(ciliumTuningApiRef);
  const [error, setError] = useState<Error>();
  const [isDeciding, setDeciding] = useState(false);
  const decide = async (decision: Decision) => {
    setDeciding(true);
    setError(undefined);
    try {
      const { entityRef, id, version } = waiver;
      await api.decideWaiver(entityRef, id, { version, decision });
    } catch (problem) {
      setError(toError(problem));
    }
    setDeciding(false);
    onChanged();
  };
  return { decide, error, isDeciding };
}

/** What the viewer may do with a waiver. */
export function WaiverActions(props: {
  waiver: Waiver;
  onTask(kind: 'edit' | 'renew'): void;
  onChanged(): void;
  /** More to do, after the rest. */
  children?: ReactNode;
}) {
  const { waiver, onTask, onChanged, children } = props;
  const { may } = waiver;
  const t = useUiText();
  const [isAsking, setAsking] = useState(false);
  const { decide, error, isDeciding } = useDecide(waiver, onChanged);
  const button = (label: string, onPress: () => void) => (
    <Button
      size="small"
      variant="secondary"
      isDisabled={isDeciding}
      onPress={onPress}
    >
      {label}
    </Button>
  );
  return (
    <Flex direction="column" gap="2">
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {may.decide && button(t('waiver.approve'), () => decide('approve'))}
        {may.decide && button(t('waiver.reject'), () => decide('reject'))}
        {may.edit && button(t('waiver.edit'), () => onTask('edit'))}
        {may.renew && button(t('waiver.renew'), () => onTask('renew'))}
        {may.revoke && button(t('waiver.revoke'), () => setAsking(true))}
        {children}
      </Flex>
      {error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('waiver.decisionFailed')}
          description={error.message}
        />
      )}
      {isAsking && (
        <RevokeDialog
          waiver={waiver}
          onClose={() => setAsking(false)}
          onRevoke={async () => {
            setAsking(false);
            await decide('revoke');
          }}
        />
      )}
    </Flex>
  );
}

function RevokeDialog(props: {
  waiver: Waiver;
  onClose(): void;
  onRevoke(): void;
}) {
  const { waiver, onClose, onRevoke } = props;
  const t = useUiText();
  const names = useNames();
  const { nameOf } = useEntityNames([waiver.entityRef]);
  return (
    <Dialog isOpen onOpenChange={isOpen => isOpen || onClose()} width={480}>
      <DialogHeader>
        {t('waiver.revoke.title', { check: names.check(waiver.check) })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <Text>
            {t('waiver.onCluster', { cluster: nameOf(waiver.entityRef) })}
          </Text>
          <Text>{t('waiver.revoke.text')}</Text>
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button size="small" variant="primary" destructive onPress={onRevoke}>
          {t('waiver.revoke')}
        </Button>
        <Button size="small" variant="secondary" slot="close">
          {t('waiver.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
