/** Took longer than it may. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** Resolves as `work` does, or rejects with `TooSlow` after `ms`; `work` itself goes on. */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`not done within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
