/**
 * A column as a mixture of a few formats and odd values, by the shortest description: {@link
 * mws4j.domains.regex.column.mixture.MixtureSearch} on a {@link
 * mws4j.domains.regex.column.mixture.Sample}; {@code Partitions} to start from, {@code
 * Agglomeration} merges, {@code Expulsion} splits, {@code Slips} are near misses, {@code Costs}
 * says what a {@code Cluster} costs.
 */
package mws4j.domains.regex.column.mixture;
