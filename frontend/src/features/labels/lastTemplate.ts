/** The label that was printed on last in this browser: most people have one printer. */
const STORED = 'silo-label-template';

export const lastTemplate = () => localStorage.getItem(STORED);
export const keepTemplate = (id: string) => localStorage.setItem(STORED, id);
