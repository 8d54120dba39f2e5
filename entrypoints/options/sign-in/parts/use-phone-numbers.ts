import { useEffect, useState } from 'preact/hooks';
import { language } from '../../../../lib/i18n/words';
import type { PhoneNumbers } from '../state/phone-numbers';

/** Null while what is known of phone numbers is still being loaded. */
export function usePhoneNumbers(): PhoneNumbers | null {
  const [numbers, setNumbers] = useState<PhoneNumbers | null>(null);
  useEffect(() => void loadPhoneNumbers().then(setNumbers), []);
  return numbers;
}

async function loadPhoneNumbers(): Promise<PhoneNumbers> {
  const { phoneNumbers } = await import('../state/phone-numbers');
  return phoneNumbers(language(), navigator.language);
}
