/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cilium_tuning_probes', table => {
    table.comment(
      'What the probes of large clusters reported, so that their pods need not be read again',
    );
    table
      .text('entity_ref')
      .primary()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('cluster_name').notNullable();
    table.text('version').notNullable().comment('New for each change');
    table.text('probes', 'longtext').notNullable().comment('JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_probes');
};
