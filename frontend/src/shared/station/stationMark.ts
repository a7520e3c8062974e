/** Remembers who used the production station in this browser, so that other pages know whether scans may wait to be sent. */
const markOf = (user: number) => `silo-station-used-${user}`;

export const markStation = (user: number): void => localStorage.setItem(markOf(user), '1');
export const hasUsedStation = (user: number): boolean => localStorage.getItem(markOf(user)) !== null;
