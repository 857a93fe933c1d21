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
  DialogTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import { toError } from '@backstage/errors';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import { isConflict } from './isConflict';

/** A button that does something after a question. */
export function ConfirmedAction(props: {
  label: string;
  title: string;
  text: string;
  confirm: string;
  isDestructive?: boolean;
  variant?: 'primary' | 'secondary' | 'tertiary';
  act(): Promise<void>;
  /** It was changed by somebody else, so what is shown is to be read again. */
  onConflict(): void;
}) {
  const { label, title, text, confirm, isDestructive, act } = props;
  const t = useUiText();
  const [isActing, setActing] = useState(false);
  const [error, setError] = useState<Error>();
  const tryIt = async () => {
    setActing(true);
    setError(undefined);
    try {
      await act();
    } catch (problem) {
      setError(toError(problem));
      if (isConflict(problem)) {
        props.onConflict();
      }
    }
    setActing(false);
  };
  return (
    <DialogTrigger onOpenChange={() => setError(undefined)}>
      <Button size="small" variant={props.variant ?? 'secondary'}>
        {label}
      </Button>
      <Dialog width={480}>
        <DialogHeader>{title}</DialogHeader>
        <DialogBody>
          <Flex direction="column" gap="3">
            <Text>{text}</Text>
            {error && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={t(
                  isConflict(error)
                    ? 'campaign.conflict.title'
                    : 'campaign.actFailed',
                )}
                description={
                  isConflict(error) ? t('campaign.conflict.act') : error.message
                }
              />
            )}
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button
            size="small"
            variant="primary"
            destructive={isDestructive}
            isPending={isActing}
            onPress={tryIt}
          >
            {confirm}
          </Button>
          <Button size="small" variant="secondary" slot="close">
            {t('campaign.cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
