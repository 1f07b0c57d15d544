import { createApp } from 'vue';
import Checkout from './Checkout.vue';

/** Shows the checkout in an element of a page. */
export function mount(root, props) {
  createApp(Checkout, props).mount(root);
}
