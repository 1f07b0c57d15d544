// @redline5g/redline/react: the elements in the JSX of React 19, for TypeScript alone. README.md shows how to name it.

import type { HTMLAttributes, RefAttributes } from 'react';
import type { AcknowledgeDetail, ConsentDetail, RedlineConsent, RedlineReminders, RedlineVerdict } from './elements.js';

/** Attributes and properties of an element, and what listens to its events. */
type Props<Element extends HTMLElement, Own extends keyof Element, Events> = Partial<Pick<Element, Own>>
  & { [Name in keyof Events as `onredline-${string & Name}`]?: (event: CustomEvent<Events[Name]> & { readonly target: Element }) => void }
  & HTMLAttributes<Element> & RefAttributes<Element>
  & { bilingual?: boolean; elder?: boolean };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'redline-reminders': Props<RedlineReminders, 'verdict' | 'evidence', { acknowledge: AcknowledgeDetail; continue: undefined; decline: undefined }>;
      'redline-consent': Props<RedlineConsent, 'order' | 'evidence' | 'terms', { consent: ConsentDetail; decline: undefined }>;
      'redline-verdict': Props<RedlineVerdict, 'verdict' | 'document', {}>;
    }
  }
}
