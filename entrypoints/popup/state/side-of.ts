/** Where an arrow to the side leads, as the page is read: on, or back; null for any other key. */
export function sideOf(key: string, rightToLeft = false): 'on' | 'back' | null {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  return (key === 'ArrowLeft') === rightToLeft ? 'on' : 'back';
}
