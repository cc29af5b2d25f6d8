export const solo = {} as const;
