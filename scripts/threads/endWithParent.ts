/**
 * Ends a process when the one that started it is gone: killed, that one cannot hand on that it was, and a command that nobody sees any
 * more would go on, hold its folder and publish. Needs a channel between the two (`ipc`), and does nothing where there is none.
 * @param end how it ends
 */
export function endWithParent(end: () => void): void {
  if (process.send === undefined) return;
  process.once('disconnect', end);
  // It may be gone before anything was loaded.
  if (!process.connected) end();
  // Whoever listens would else be kept waiting for it.
  process.channel?.unref();
}
