/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Flex, Text } from '@backstage/ui';
import { useUiText } from '../../text';
import { CopyButton } from '../CopyButton';
import styles from './TextFile.module.css';

/**
 * Props of {@link TextFile}.
 *
 * @public
 */
export interface TextFileProps {
  name: string;
  text: string;
  /** Gives it to people as a file; without, it can only be copied. */
  onDownload?(): void;
}

/**
 * A text to be taken over as it stands: values, a manifest, commands.
 *
 * @public
 */
export function TextFile({ name, text, onDownload }: TextFileProps) {
  const t = useUiText();
  return (
    <div className={styles.file}>
      <Flex align="center" justify="between" gap="2">
        <Text variant="body-small" weight="bold" className={styles.name}>
          {name}
        </Text>
        <Flex align="center" gap="1">
          {onDownload && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('plan.download', { file: name })}
              onPress={onDownload}
            >
              {t('plan.downloadOne')}
            </Button>
          )}
          <CopyButton text={text} what={name} />
        </Flex>
      </Flex>
      {/* Longer than the box: to be scrolled by keyboard it has to take the focus */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- axe asks for it of what scrolls */}
      <pre className={styles.text} tabIndex={0} aria-label={name} role="region">
        {text}
      </pre>
    </div>
  );
}
