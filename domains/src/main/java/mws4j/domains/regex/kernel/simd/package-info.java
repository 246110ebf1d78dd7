/** The vector version of the scorer's loops; the only user of the incubating module here. */
package mws4j.domains.regex.kernel.simd;
