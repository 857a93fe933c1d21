/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useRef } from 'react';
import { Button } from '@backstage/ui';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';

/** Lets people choose the archive of a sysdump. */
export function SysdumpButton({ onFile }: { onFile(file: File): void }) {
  const t = useUiText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        onPress={() => input.current?.click()}
      >
        {t('offline.open')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        aria-label={t('offline.choose')}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // So that the same file can be chosen again
          target.value = '';
          if (file) {
            onFile(file);
          }
        }}
      />
    </>
  );
}
