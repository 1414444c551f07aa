/** Does the work and closes afterwards, whatever comes of it. */
export async function closing<Output>(close: () => Promise<unknown>, work: () => Promise<Output>): Promise<Output> {
  try {
    return await work();
  } finally {
    await close();
  }
}
