/** Told how far long work is. `total` may be unknown at first. */
export type Progress = (done: number, total?: number) => void;

/** Progress that nobody watches. */
export const noProgress: Progress = () => undefined;
