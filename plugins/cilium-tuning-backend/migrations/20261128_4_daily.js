/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // A task fills it in from the history
  await knex.schema.createTable('cilium_tuning_daily', table => {
    table.comment('The last report of each day in UTC, for trends');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('day').notNullable().comment('YYYY-MM-DD');
    table.text('cluster_name').notNullable();
    table.timestamp('taken_at').notNullable();
    table.text('rules_version').notNullable();
    table.integer('score');
    table.text('checks').notNullable().comment('Progress and nodes by verdict');
    table.text('spread').comment('JSON: nodes by Cilium version and kernel');
    table.integer('cilium_digest').comment('Equal for equal versions');
    table.integer('kernels_digest').comment('Equal for equal kernels');
    // Trends read whole days
    table.primary(['day', 'entity_ref']);
    table.index(['entity_ref', 'day'], 'cilium_tuning_daily_entity_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_daily');
};
