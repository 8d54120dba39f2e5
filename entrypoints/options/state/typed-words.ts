/** Whether every typed word stands in any of the texts that something is told by. */
export function hasWords(filter: string): (texts: (string | null | undefined)[]) => boolean {
  const looked = plain(filter).split(/\s+/);
  return (texts) => {
    const told = plain(texts.join(' '));
    return looked.every((word) => told.includes(word));
  };
}

/** Without accents and case: who looks for "theo" means "Théo", too. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
