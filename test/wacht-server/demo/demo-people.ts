import type { PersonSpec } from '../spec';

// The five who are signed in by one click.

export const ADA: PersonSpec = {
  firstName: 'Ada',
  lastName: 'Quell',
  username: 'ada',
  email: 'ada@quelllabs.co',
  password: 'lantern-07',
  organizations: [
    {
      name: 'Quell Labs',
      workspaces: ['Research', 'Platform', { name: 'Finance', barred: 'ip_not_allowed' }],
    },
    { name: 'Meridian Arts', workspaces: ['Main'] },
  ],
};
export const JONAS: PersonSpec = {
  firstName: 'Jonas',
  lastName: 'Wirth',
  username: 'jonas',
  email: 'jonas@meridian.art',
  password: 'harbour-12',
  organizations: [{ name: 'Meridian Arts', workspaces: ['Main'] }],
};
export const MINA: PersonSpec = {
  firstName: 'Mina',
  lastName: 'Okafor',
  username: 'mina',
  email: 'mina.okafor@tidewell.io',
  password: 'granite-31',
  organizations: [{ name: 'Tidewell', workspaces: ['Operations'] }],
};
export const THEO: PersonSpec = {
  firstName: 'Théo',
  lastName: 'Lamarque',
  username: 'theo',
  email: 'theo@lamarque.fr',
  password: 'meadow-44',
};
export const PRIYA: PersonSpec = {
  firstName: 'Priya',
  lastName: 'Raman',
  username: 'priya',
  email: 'priya@quelllabs.co',
  password: 'copper-58',
  organizations: [{ name: 'Quell Labs', workspaces: ['Finance'] }],
};

/** Not signed in by that click: each is there for one way of signing in. */
export const TO_TRY: PersonSpec[] = [
  {
    firstName: 'Noor',
    lastName: 'Haddad',
    username: 'noor',
    email: 'noor@fieldnote.example',
    password: 'juniper-63',
    secondFactors: { authenticator: true },
    toTry: 'After the password, the code of her authenticator app.',
  },
  {
    firstName: 'Felix',
    lastName: 'Brandt',
    username: 'felix',
    email: 'felix@fieldnote.example',
    password: 'cobalt-29',
    secondFactors: {
      phone: '+436641234567',
      backupCodes: ['QK7M-2TXA', 'H4WD-9RLE', 'ZC3P-6VNB'],
    },
    toTry:
      'After the password, a code by SMS (the number ends with 4567), or a backup code; each counts once.',
  },
  {
    firstName: 'Ines',
    lastName: 'Moreau',
    username: 'ines',
    email: 'ines@fieldnote.example',
    password: 'saffron-81',
    emailVerified: false,
    toTry: 'After e-mail and password, a code to confirm the address.',
  },
  {
    firstName: 'Sol',
    username: 'sol',
    email: 'sol@fieldnote.example',
    password: 'walnut-17',
    toTry: 'After the password, the missing last name.',
  },
  {
    firstName: 'Lea',
    lastName: 'Winter',
    username: 'lea',
    email: 'lea@fieldnote.example',
    phone: '+436769876543',
    toTry: 'Has no password: a code by e-mail or SMS, or a link; “forgotten password” gives her one.',
  },
  {
    firstName: 'Kai',
    lastName: 'Stone',
    username: 'kai',
    email: 'kai@fieldnote.example',
    password: 'marble-55',
    disabled: true,
    toTry: 'Is disabled and is refused.',
  },
];
