/** Runs a task when first asked and keeps its value; a task that failed is run again when asked again. */
export function remember<Value>(task: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= task().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
