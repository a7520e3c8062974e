/** State of a link that leads to a list as it opens: where one is there already, the address alone would not tell it from filters taken away. */
export const ENTERED = { isEntered: true };

export const isEntered = (state: unknown): boolean => (state as Partial<typeof ENTERED> | null)?.isEntered === true;
