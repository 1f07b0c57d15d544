/** The elements. Importing this defines them, once. See elements.d.ts. */
import { RedlineConsent } from './consent.js';
import { define } from './element.js';
import { RedlineReminders } from './reminders.js';
import { RedlineVerdict } from './verdict.js';

define('redline-reminders', RedlineReminders);
define('redline-consent', RedlineConsent);
define('redline-verdict', RedlineVerdict);

export { RedlineConsent, RedlineReminders, RedlineVerdict };
