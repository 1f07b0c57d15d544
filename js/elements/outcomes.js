/** What testers read beside findings, in Chinese and in English. */

const zh = {
  decision: { block: '不得继续', remind: '须先提醒', review: '需人工判断', allow: '可以继续' },
  outcome: { violation: '违规', due: '待提醒', review: '待人工判断', pass: '符合', inapplicable: '不适用' },
  clause: (clause) => `第${clause}条`,
  notice: '《通知》',
  subject: '对象',
  facts: '依据的事实',
  absent: '未给出',
  remedy: '处理办法',
  more: (count) => `另有${count}条未列出`,
  policy: '政策',
  at: '评判时刻',
};

const en = {
  decision: { block: 'Don’t go on', remind: 'Remind first', review: 'A person must judge', allow: 'Go on' },
  outcome: { violation: 'Violations', due: 'Due', review: 'To review', pass: 'Passes', inapplicable: 'Not applicable' },
  clause: (clause) => `Clause ${clause}`,
  notice: 'the Notice',
  subject: 'Subject',
  facts: 'Facts',
  absent: 'not given',
  remedy: 'Remedy',
  more: (count) => `${count} more are not listed`,
  policy: 'Policy',
  at: 'Judged for',
};

/** By language. */
export const WORDS = { zh, en };
