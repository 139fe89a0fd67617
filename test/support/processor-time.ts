/**
 * Milliseconds of the processor's own time: on a busy machine the clock goes on while the process waits.
 *
 * @example expect(processorTime(() => kindsByName(long))).toBeLessThan(1500)
 */
export function processorTime(act: () => unknown): number {
  const started = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
