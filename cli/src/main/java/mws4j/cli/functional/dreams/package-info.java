/**
 * Dreams of functional programs: {@link mws4j.cli.functional.dreams.DreamOptions} draws {@code
 * DreamtTasks}.
 */
package mws4j.cli.functional.dreams;
