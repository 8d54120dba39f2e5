/** The keys that open the popup, as a browser that gave these has them; every press of ours is logged. */
export const plantKeys = (shortcut: string | null = 'Alt+Shift+Y', log: string[] = []) => {
  let isGone = false;
  return {
    read: async () => shortcut,
    open: async () => void log.push('shortcuts'),
    noteGone: () => isGone,
    putNoteAway: () => {
      isGone = true;
    },
  };
};
