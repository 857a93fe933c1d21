/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
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
    <Flex align="center" gap="2">
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiFileCopyLine />}
        aria-label={t('copy.of', { what })}
        onPress={copy}
      >
        {t('copy.action')}
      </Button>
      <Text role="status" variant="body-small" color="secondary">
        {result && t(`copy.${result}`)}
      </Text>
    </Flex>
  );
}
