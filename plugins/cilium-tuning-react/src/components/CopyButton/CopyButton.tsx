/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { ButtonIcon, Flex, Text, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useUiText } from '../../text';

/** Copies a text; says whether that worked, which browsers may deny. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useUiText();
  const [result, setResult] = useState<'done' | 'failed'>();
  const copy = () =>
    // Absent where the page did not come by HTTPS.
    Promise.resolve(navigator.clipboard)
      .then(clipboard => clipboard.writeText(text))
      .then(
        () => setResult('done'),
        () => setResult('failed'),
      );
  return (
    <Flex direction="column" gap="1">
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={result === 'done' ? <RiCheckLine /> : <RiFileCopyLine />}
        aria-label={t('copy.of', { what })}
        onPress={copy}
      />
      {result === 'failed' ? (
        <Text role="alert" variant="body-small" color="danger">
          {t('copy.failed')}
        </Text>
      ) : (
        <VisuallyHidden role="status">
          {result && t('copy.done')}
        </VisuallyHidden>
      )}
    </Flex>
  );
}
