/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError, toError } from '@backstage/errors';
import type {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';

/** What the notifications service says where no notifications backend is installed. */
const NOT_INSTALLED = /\bstatus 404\b/;

/** Notifies people, where the notifications plugin is installed. */
export class Notifier {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  #saidNotInstalled = false;

  constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /** @throws ForwardedError when it is worth another try */
  async send(notification: NotificationSendOptions): Promise<void> {
    try {
      await this.#notifications.send(notification);
    } catch (error) {
      if (!NOT_INSTALLED.test(toError(error).message)) {
        throw new ForwardedError('Owners could not be notified', error);
      }
      if (!this.#saidNotInstalled) {
        this.#saidNotInstalled = true;
        this.#logger.info(
          'Nobody is notified, as no notifications backend is installed',
        );
      }
    }
  }
}
