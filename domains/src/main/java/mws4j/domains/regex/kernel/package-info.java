/**
 * The vector loops of the scorer, in reading order: {@link mws4j.domains.regex.kernel.RegexCode}
 * (what is executed), {@link mws4j.domains.regex.kernel.RegexKernel}, {@link
 * mws4j.domains.regex.kernel.ScalarRegexKernel} (the specification). The vector version is alone in
 * the package below.
 */
package mws4j.domains.regex.kernel;
