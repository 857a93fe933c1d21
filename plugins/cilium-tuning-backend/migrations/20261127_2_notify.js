/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cilium_tuning_outbox', table => {
    table.comment('What is still to be told to the rest of the world');
    table.text('report_id').notNullable();
    table.text('channel').notNullable().comment('event or notification');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.timestamp('created_at').notNullable();
    table
      .timestamp('due_at')
      .notNullable()
      .comment('When to try; a replica that tries moves it on first');
    table.integer('attempts').notNullable().defaultTo(0);
    table.text('payload', 'longtext').notNullable().comment('JSON');
    table.primary(['report_id', 'channel']);
    table.index(['due_at'], 'cilium_tuning_outbox_due_idx');
    table.index(['entity_ref'], 'cilium_tuning_outbox_entity_idx');
  });

  await knex.schema.alterTable('cilium_tuning_reports', table => {
    table
      .text('lapsed', 'longtext')
      .comment(
        'JSON: what was on when it was last known; null in rows of before',
      );
    table
      .text('source_states')
      .comment('JSON: state by source; null in rows of before');
  });

  await knex.schema.alterTable('cilium_tuning_clusters', table => {
    table.text('lease_replica').comment('Who scans, for people to read');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Knex drops columns on SQLite by making the table anew, and with the old one went all rows that refer to it
  for (const [table, column] of [
    ['cilium_tuning_clusters', 'lease_replica'],
    ['cilium_tuning_reports', 'lapsed'],
    ['cilium_tuning_reports', 'source_states'],
  ]) {
    await knex.raw('ALTER TABLE ?? DROP COLUMN ??', [table, column]);
  }
  await knex.schema.dropTable('cilium_tuning_outbox');
};
