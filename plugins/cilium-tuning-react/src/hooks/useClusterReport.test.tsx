/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/test-utils';
import { ResponseError } from '@backstage/errors';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import {
  SIGNAL_CHANNEL,
  type ClusterStatus,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef, type CiliumTuningApi } from '../api';
import { TestBackend, scan, statusOf, withReport } from '../__testUtils__';
import { useClusterReport } from './useClusterReport';

const article = 'resource:default/article';
const other = 'resource:default/other';

/** What delivers signals; `give` delivers one. */
function signalsForTest() {
  const listeners = new Set<() => void>();
  const api: SignalApi = {
    subscribe(channel, onMessage) {
      const listener = () => onMessage(JSON.parse('{}'));
      if (channel === SIGNAL_CHANNEL) {
        listeners.add(listener);
      }
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  return { api, listeners, give: () => listeners.forEach(tell => tell()) };
}

function renderReport(
  api: CiliumTuningApi,
  entityRef = article,
  signals?: SignalApi,
) {
  return renderHook(({ shown }) => useClusterReport(shown), {
    initialProps: { shown: entityRef },
    wrapper: ({ children }) => (
      <TestApiProvider
        apis={[
          [ciliumTuningApiRef, api],
          ...(signals ? [[signalApiRef, signals] as const] : []),
        ]}
      >
        {children}
      </TestApiProvider>
    ),
  });
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

function hidePage(isHidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function refusal(code: number) {
  return ResponseError.fromResponse(new Response('{}', { status: code }));
}

describe('useClusterReport', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('knows nothing first, then the status and the report', async () => {
    const backend = new TestBackend(article);
    backend.status = statusOf(article, withReport('one'));
    const { result } = renderReport(backend);
    expect(result.current.status).toBeUndefined();
    await pass(0);
    expect(result.current.status?.report?.id).toBe('one');
    expect(result.current.report?.id).toBe('one');
    expect(result.current.error).toBeUndefined();
  });

  it('asks again after a minute, and for the report only when there is a new one', async () => {
    const backend = new TestBackend(article);
    backend.status = statusOf(article, withReport('one'));
    const { result } = renderReport(backend);
    await pass(59_000);
    expect(backend.asked).toBe(1);
    await pass(2_000);
    expect(backend.asked).toBe(2);
    expect(backend.reports).toBe(1);

    backend.status = statusOf(article, withReport('two'));
    await pass(60_000);
    expect(backend.reports).toBe(2);
    expect(result.current.report?.id).toBe('two');
  });

  it('follows a scan closely until its report is there', async () => {
    const backend = new TestBackend(article);
    const { result } = renderReport(backend);
    await pass(0);
    await act(() => result.current.requestScan());
    await pass(0);
    expect(result.current.isRequestingScan).toBe(false);
    expect(result.current.status?.scan?.nodesRead).toBe(0);

    backend.status = statusOf(article, { scan: { ...scan, nodesRead: 5 } });
    await pass(1_500);
    expect(result.current.status?.scan?.nodesRead).toBe(5);

    backend.status = statusOf(article, withReport('one'));
    await pass(1_500);
    expect(result.current.status?.scan).toBeNull();
    expect(result.current.report?.id).toBe('one');
  });

  it('rests while the page is hidden and catches up when it is seen again', async () => {
    const backend = new TestBackend(article);
    backend.status = statusOf(article, { scan });
    renderReport(backend);
    await pass(0);
    hidePage(true);
    await pass(600_000);
    expect(backend.asked).toBe(1);
    hidePage(false);
    await pass(0);
    expect(backend.asked).toBe(2);
  });

  it('keeps what is known beside an error, and tries again sooner', async () => {
    const backend = new TestBackend(article);
    backend.status = statusOf(article, withReport('one'));
    const { result } = renderReport(backend);
    await pass(0);
    backend.status = new Error('connection lost');
    await pass(60_000);
    expect(result.current.error?.message).toBe('connection lost');
    expect(result.current.report?.id).toBe('one');

    backend.status = statusOf(article, withReport('one'));
    await pass(10_000);
    expect(result.current.error).toBeUndefined();
  });

  it.each([403, 404])('forgets what it knows after a %s', async code => {
    const backend = new TestBackend(article);
    backend.status = statusOf(article, withReport('one'));
    const { result } = renderReport(backend);
    await pass(0);
    backend.status = await refusal(code);
    await pass(60_000);
    expect(result.current.error).toBeInstanceOf(ResponseError);
    expect(result.current.status).toBeUndefined();
    expect(result.current.report).toBeUndefined();
  });

  it('drops a report that is there no more', async () => {
    const backend = new TestBackend(article);
    backend.status = statusOf(article, withReport('one'));
    const { result } = renderReport(backend);
    await pass(0);
    backend.status = statusOf(article, { binding: 'ambiguous' });
    await pass(60_000);
    expect(result.current.status?.binding).toBe('ambiguous');
    expect(result.current.report).toBeUndefined();
  });

  it('shows nothing of one cluster for another, however late its answer comes', async () => {
    const backend = new TestBackend(article);
    backend.status = statusOf(article, withReport('one'));
    const { result, rerender } = renderReport(backend);
    await pass(0);

    let answerOther = (_: ClusterStatus) => {};
    const late = new Promise<ClusterStatus>(resolve => {
      answerOther = resolve;
    });
    const getStatus = jest.spyOn(backend, 'getStatus').mockReturnValue(late);
    rerender({ shown: other });
    expect(result.current.status).toBeUndefined();
    expect(result.current.report).toBeUndefined();

    getStatus.mockRestore();
    rerender({ shown: article });
    await pass(0);
    answerOther(statusOf(other, { mayScan: false }));
    await pass(0);
    expect(result.current.status?.entityRef).toBe(article);
    expect(result.current.report?.id).toBe('one');
  });

  it('says why a scan was refused, until the next try', async () => {
    const backend = new TestBackend(article);
    const { result } = renderReport(backend);
    await pass(0);
    jest
      .spyOn(backend, 'requestScan')
      .mockRejectedValueOnce(new Error('scanned a moment ago'));
    await act(() => result.current.requestScan());
    expect(result.current.scanError?.message).toBe('scanned a moment ago');
    await act(() => result.current.requestScan());
    expect(result.current.scanError).toBeUndefined();
  });

  it('asks soon when the backend hints at news, and not for each of many hints', async () => {
    const backend = new TestBackend(article);
    const signals = signalsForTest();
    const { unmount } = renderReport(backend, article, signals.api);
    await pass(0);
    signals.give();
    signals.give();
    await pass(1_000);
    expect(backend.asked).toBe(2);
    signals.give();
    await pass(10_000);
    expect(backend.asked).toBe(2);
    await pass(6_000);
    expect(backend.asked).toBe(3);
    unmount();
    expect(signals.listeners.size).toBe(0);
  });

  it('stops asking when it is gone', async () => {
    const backend = new TestBackend(article);
    const { unmount } = renderReport(backend);
    await pass(0);
    unmount();
    await pass(600_000);
    expect(backend.asked).toBe(1);
  });
});
