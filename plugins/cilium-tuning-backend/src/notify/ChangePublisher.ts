/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  CHANGES_TOPIC,
  changesEventSchema,
  type ChangesEvent,
} from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningConfig } from '../config';
import { parseStored } from '../store/clusterRecord';
import type { DatabaseClusterStore } from '../store/DatabaseClusterStore';
import type { DatabaseOutbox, Delivery } from '../store/DatabaseOutbox';
import { Notifier } from './Notifier';
import { regressionNotification } from './regressionNotification';

/** Tells the rest of the world what changed: other plugins by an event, owners by a notification. */
export class ChangePublisher {
  readonly #outbox: DatabaseOutbox;
  readonly #clusters: DatabaseClusterStore;
  readonly #events: EventsService;
  readonly #notifier: Notifier;
  readonly #config: CiliumTuningConfig['notifications'];
  readonly #logger: LoggerService;
  #publishing: Promise<void> | undefined;
  #wanted = false;

  constructor(options: {
    outbox: DatabaseOutbox;
    clusters: DatabaseClusterStore;
    events: EventsService;
    notifications: NotificationService;
    config: CiliumTuningConfig['notifications'];
    logger: LoggerService;
  }) {
    this.#outbox = options.outbox;
    this.#clusters = options.clusters;
    this.#events = options.events;
    this.#notifier = new Notifier(options);
    this.#config = options.config;
    this.#logger = options.logger;
  }

  /** Tells all that is due, one after the other. */
  async publishDue(): Promise<void> {
    // What was stored while others were told may have come too late for that
    this.#wanted = true;
    this.#publishing ??= this.#publishWhileWanted().finally(() => {
      this.#publishing = undefined;
    });
    await this.#publishing;
  }

  async #publishWhileWanted(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      let delivery = await this.#outbox.claim(new Date());
      while (delivery) {
        await this.#deliver(delivery);
        delivery = await this.#outbox.claim(new Date());
      }
    }
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const event = changesEventSchema.safeParse(parseStored(delivery.payload));
    if (!event.success) {
      this.#logger.error('A stored change cannot be read and is left out');
      await this.#outbox.done(delivery);
      return;
    }
    try {
      await (delivery.channel === 'event'
        ? this.#publish(event.data)
        : this.#notify(event.data));
    } catch (error) {
      const again = await this.#outbox.putOff(delivery, new Date());
      this.#logger.warn(
        `A change could not be told as ${delivery.channel} and is ${
          again ? 'tried again later' : 'given up'
        }`,
        toError(error),
      );
      return;
    }
    await this.#outbox.done(delivery);
  }

  async #publish(event: ChangesEvent): Promise<void> {
    await this.#events.publish({ topic: CHANGES_TOPIC, eventPayload: event });
  }

  async #notify(event: ChangesEvent): Promise<void> {
    const { enabled, minimumImpact } = this.#config;
    if (!enabled) {
      return;
    }
    const [facets] = await this.#clusters.facets([event.entityRef]);
    const notification = regressionNotification(event, {
      name: await this.#clusters.nameOf(event.entityRef),
      owners: facets?.owners ?? [],
      minimumImpact,
    });
    if (!notification) {
      return;
    }
    await this.#notifier.send(notification);
  }
}
