/**
 * A complete small domain through the public API alone, the example of {@code docs/new-domain.md}:
 * {@link mws4j.example.walk.WalkModel}. Everything about it can be enumerated.
 */
package mws4j.example.walk;
