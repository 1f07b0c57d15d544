/** The second step: a code on the customer's phone, whose message names what it opens. */
import { language, make, say, trouble } from './dom.js';
import { post } from './judge.js';

/** Ends when the code was entered: with the proof that is on record. */
export function enterCode({ order: { id }, show }) {
  const input = make('input', {
    name: 'code', id: 'code', required: true, inputMode: 'numeric', autocomplete: 'one-time-code', pattern: '[0-9]{6}', maxLength: 6,
  });
  const problem = make('p', { className: 'problem', role: 'alert' });
  const message = make('p', { className: 'sms', 'aria-live': 'polite' }, say('（还没有短信）', '(no message yet)'));
  const send = make('button', { type: 'button', className: 'button second', id: 'send' }, say('获取验证码', 'Send me a code'));
  const form = make('form', { className: 'sheet code' },
    make('h2', { tabIndex: -1 }, say('验证号码', 'Your code')),
    make('p', {}, say('验证码短信会写明办理的内容和价格，请核对后再填写。', 'The message names what you order and what it costs. Check it before you enter the code.')),
    send,
    make('label', { htmlFor: 'code' }, say('6位验证码', 'Six digits')), input, problem,
    make('button', { className: 'button' }, say('验证', 'Confirm')));
  send.addEventListener('click', async () => {
    problem.textContent = '';
    try {
      message.textContent = (await post(`/orders/${id}/code`))[language];
      input.focus();
    } catch (error) {
      problem.textContent = trouble(error);
    }
  });
  show(1, say('验证号码', 'Your code'), form, phone(message));
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      post(`/orders/${id}/proof`, { code: input.value }).then(resolve, (error) => { problem.textContent = trouble(error); });
    });
  });
}

/** The customer's phone, which this demonstration draws. */
function phone(message) {
  return make('aside', { className: 'phone', 'aria-label': say('您的手机', 'Your phone') },
    make('p', { className: 'phone-head' }, document.getElementById('flow').dataset.number), message,
    make('p', { className: 'phone-foot' }, say('演示：真实环境里短信发到用户手机', 'Demonstration: really, the message goes to the phone')));
}
