import { createRoot } from 'react-dom/client';
import { Checkout } from './Checkout.jsx';

/** Shows the checkout in an element of a page. */
export function mount(root, props) {
  createRoot(root).render(<Checkout {...props} />);
}
