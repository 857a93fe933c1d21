/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { errorApiRef } from '@backstage/core-plugin-api';
import { TestApiProvider, mockApis } from '@backstage/frontend-test-utils';
import {
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { useCountText } from './useCountText';
import { useMarkText } from './useMarkText';
import { useNames } from './useNames';
import { useReasonText } from './useReasonText';
import { useTimeText } from './useTimeText';

const wrapper = ({ children }: { children: ReactNode }) => (
  <TestApiProvider
    apis={[
      [translationApiRef, mockApis.translation()],
      [errorApiRef, mockApis.error()],
    ]}
  >
    {children}
  </TestApiProvider>
);

function use<T>(hook: () => T): T {
  return renderHook(hook, { wrapper }).result.current;
}

describe('useReasonText', () => {
  it('fills a message', () => {
    const say = use(useReasonText);
    expect(
      say({
        code: 'blocked.kernel',
        params: { kernel: '4.19', floor: '5.10' },
      }),
    ).toBe('Kernel 4.19, needs 5.10');
  });

  it('takes what clusters say as it is', () => {
    const hostile = '<b>&amp;</b> {{floor}} $t(mark.on) %{x}';
    expect(
      use(useReasonText)({
        code: 'blocked.kernel',
        params: { kernel: hostile, floor: '5.10' },
      }),
    ).toBe(`Kernel ${hostile}, needs 5.10`);
  });

  it('counts without plural forms', () => {
    expect(
      use(useReasonText)({
        code: 'read.skipped',
        params: { count: 2, path: '/api/v1/pods' },
      }),
    ).toBe(
      '2 entries of /api/v1/pods could not be understood and were left out.',
    );
  });

  it.each(['newer.code', '__proto__', 'constructor'])(
    'shows the code %s, for which there is no message',
    code => {
      expect(use(useReasonText)({ code })).toBe(code);
    },
  );
});

describe('useNames', () => {
  it('names checks, sources and facts, and what is not known by its id', () => {
    const names = use(useNames);
    expect(names.check('bpf-host-routing')).toBe('eBPF host routing');
    expect(names.check('newer-check')).toBe('newer-check');
    expect(names.source('cilium-agents')).toBe('Cilium agents');
    expect(names.fact('kernelRelease')).toBe('Kernel release');
    expect(names.fact('config:tunnel')).toBe('tunnel');
  });
});

describe('useMarkText', () => {
  it('says which step comes before, where that is known', () => {
    const markText = use(useMarkText);
    expect(markText('locked')).toBe('Locked');
    expect(markText('step', 'native-routing')).toBe('After Native routing');
    expect(markText('step')).toBe('After another step');
  });
});

describe('useCountText', () => {
  it('counts', () => {
    const countText = use(useCountText);
    expect(countText('nodes', 1)).toBe('1 node');
    expect(countText('nodes', 1240)).toBe('1,240 nodes');
    expect(countText('groups', 0)).toBe('0 groups');
  });
});

describe('useTimeText', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');

  it.each([
    ['2026-03-01T12:00:00Z', 'now'],
    ['2026-03-01T11:59:30Z', '30 sec. ago'],
    ['2026-03-01T11:48:10Z', '11 min. ago'],
    ['2026-03-01T09:00:00Z', '3 hr. ago'],
    ['2026-02-27T09:00:00Z', '2 days ago'],
    ['2026-03-01T12:30:00Z', 'in 30 min.'],
  ])('says %s as "%s"', (time, words) => {
    expect(use(useTimeText).relative(time, now)).toBe(words);
  });

  it('speaks the language of the app', () => {
    const { result } = renderHook(useTimeText, {
      wrapper: ({ children }) => (
        <TestApiProvider
          apis={[
            [
              appLanguageApiRef,
              {
                getLanguage: () => ({ language: 'de' }),
                getAvailableLanguages: () => ({ languages: ['de'] }),
                setLanguage: () => {},
                language$: () => {
                  throw new Error('not used');
                },
              },
            ],
          ]}
        >
          {children}
        </TestApiProvider>
      ),
    });
    expect(result.current.number(1240)).toBe('1.240');
    expect(result.current.relative('2026-02-27T09:00:00Z', now)).toBe(
      'vorgestern',
    );
    expect(result.current.absolute('2026-02-27T09:00:00Z')).toContain('2026');
  });
});
