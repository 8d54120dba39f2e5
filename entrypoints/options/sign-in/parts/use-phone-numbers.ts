import { useEffect, useState } from 'preact/hooks';
import { loadPhoneNumbers, type PhoneNumbers } from '../state/phone-numbers';

/** Null while what is known of phone numbers is still being loaded. */
export function usePhoneNumbers(): PhoneNumbers | null {
  const [numbers, setNumbers] = useState<PhoneNumbers | null>(null);
  useEffect(() => void loadPhoneNumbers().then(setNumbers), []);
  return numbers;
}
