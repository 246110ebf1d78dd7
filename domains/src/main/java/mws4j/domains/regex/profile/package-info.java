/**
 * Profiles of tables that can be kept, checked against and merged. {@link
 * mws4j.domains.regex.profile.Profiler} makes a {@link mws4j.domains.regex.profile.Profile} of
 * {@link mws4j.domains.regex.profile.ColumnProfile columns}: {@link
 * mws4j.domains.regex.profile.Format formats} with the numbers in their {@link
 * mws4j.domains.regex.profile.DigitPart digits}, {@link mws4j.domains.regex.profile.ColumnTraits}
 * that formats do not see, {@link mws4j.domains.regex.profile.ValueCounts counts}, and a {@link
 * mws4j.domains.regex.profile.ValueTable} for {@code ProfileMerger}.
 *
 * <p>{@link mws4j.domains.regex.profile.ProfileCheck} reads another table: {@code HeadingMatch}
 * finds the columns, {@code ColumnCheck} asks {@code Judge} about each different value, {@code
 * Reasons} says what is wrong, by the smallest change that makes it fit ({@link
 * mws4j.domains.regex.nearest}), {@code ShareComparison} compares shares. The {@link
 * mws4j.domains.regex.profile.CheckReport} has {@link mws4j.domains.regex.profile.Finding findings}
 * and {@link mws4j.domains.regex.profile.Drift drifts}.
 */
package mws4j.domains.regex.profile;
