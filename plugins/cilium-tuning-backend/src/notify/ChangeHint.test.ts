/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { ChangeHint } from './ChangeHint';

describe('ChangeHint', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is one signal at once and one at the end of the pause, however much happens, and says nothing', async () => {
    const publish = jest.fn(async () => {});
    const hint = new ChangeHint({
      ...{ signals: { publish }, logger: mockServices.logger.mock() },
    });
    hint.give();
    hint.give();
    hint.give();
    expect(publish).toHaveBeenCalledTimes(1);

    await jest.advanceTimersByTimeAsync(5_000);
    expect(publish).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(publish).toHaveBeenCalledTimes(2);
    expect(publish).toHaveBeenLastCalledWith({
      recipients: { type: 'broadcast' },
      ...{ channel: 'cilium-tuning', message: {} },
    });
  });

  it('matters to nobody where it cannot be sent', async () => {
    const publish = jest.fn().mockRejectedValue(new Error('shutting down'));
    const logger = mockServices.logger.mock();
    const hint = new ChangeHint({ signals: { publish }, logger });
    hint.give();
    await jest.advanceTimersByTimeAsync(0);
    hint.stop();

    expect(logger.error).not.toHaveBeenCalled();
  });
});
