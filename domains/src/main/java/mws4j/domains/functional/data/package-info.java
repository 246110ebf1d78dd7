/**
 * Files of tasks: {@link mws4j.domains.functional.data.TaskFile} reads JSON lines into {@link
 * mws4j.domains.functional.data.TaskRow}s.
 */
package mws4j.domains.functional.data;
