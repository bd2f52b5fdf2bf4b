import type { Check } from './check.ts';

/** What a reader noticed of a file as a whole, a row a kind: code, gravity, title, what it means, and its sentence. */
const NOTES: readonly (readonly [
  code: string,
  severity: Check['severity'],
  title: string,
  explanation: string,
  sentence: (printed: string, expected: string) => string,
])[] = [
  [
    'document/wrong-ending',
    'notice',
    '文件名的后缀和内容不一样',
    '本站按内容读文件，不按后缀。有的软件打开这样的文件会提示。',
    (printed, expected) => `文件名以“${printed || '（没有后缀）'}”结尾，内容是${expected}，按内容读。`,
  ],
  [
    'document/hidden-sheet',
    'notice',
    '有隐藏的工作表',
    '隐藏的工作表打开文件时看不见，本站不公布里面的内容，只计数。',
    (printed) => `工作表“${printed}”是隐藏的，没有收入。`,
  ],
  [
    'document/hidden-text',
    'notice',
    '有隐藏的文字',
    '文件里设成隐藏的文字、行或列打开时看不见，本站不公布，只计数。',
    (printed) => `${printed}，没有收入。`,
  ],
  [
    'document/covered-cell',
    'notice',
    '合并单元格下面盖着文字',
    '合并单元格只显示左上角的内容，下面盖住的看不见，本站不公布，只计数。',
    (printed) => `${printed}，没有收入。`,
  ],
  [
    'document/deleted-text',
    'notice',
    '有划掉或删去的文字',
    '划掉的、修订记录里删去的文字不是正式内容，本站不公布。',
    (printed) => `${printed}，没有收入。`,
  ],
  [
    'document/formula-without-value',
    'warning',
    '公式没有算出的值',
    '单元格里是公式，文件里没有存它算出的值。本站不替它算，这一格写“读不准”；缺了它就说不清是什么的表不读。',
    () => '这一格是公式，文件里没有存下的值，读不准。请用 Excel 或 WPS 打开原文件，等公式算完，保存后重新放入。',
  ],
  [
    'document/formulas-not-calculated',
    'warning',
    '公式要等打开时重新计算',
    '文件自己说，存着的值要等打开时重新计算，和打开后看到的不一定相同。本站不用存着的值，这一格写“读不准”。',
    (printed) =>
      `这一格是公式，存着的值${printed ? `“${printed}”` : ''}要等打开时重新计算，读不准。请用 Excel 或 WPS 打开原文件，等公式算完，保存后重新放入。`,
  ],
  [
    'document/moving-formulas',
    'warning',
    '公式的值随打开的时间变',
    '公式取的是当天的日期、当时的时间或随机数，每次打开看到的都不同。本站不用存着的值，这一格写“读不准”。',
    (printed) =>
      `这一格是公式，值随打开文件的时间变，存着的${printed ? `“${printed}”` : '值'}读不准。请在原文件里把公式换成固定的值，保存后重新放入。`,
  ],
  [
    'document/conditional-display',
    'warning',
    '数字的显示随条件变',
    '单元格设了条件格式，条件成立时数字换一种写法或看不见。本站判断不了条件是否成立，这一格写“读不准”。',
    (printed) =>
      `这一格怎样显示随条件格式变，存着的“${printed}”读不准。请在原文件里去掉改变数字格式的条件格式，保存后重新放入。`,
  ],
  [
    'document/sign-not-shown',
    'warning',
    '负数显示成正数',
    '单元格的数字格式把负数显示成不带负号的数，最多只用红色区别。看的人会当它是正数，存着的却是负数，这一格写“读不准”。',
    (printed) =>
      `这一格存着负数“${printed}”，显示时没有负号，读不准。请在原文件里把数字格式改成带负号的，保存后重新放入。`,
  ],
  [
    'document/repeated-display',
    'warning',
    '格里的字重复显示',
    '单元格的水平对齐是“填充”，格子有多宽，里面的字就重复多少遍：12 显示成 121212。本站不猜显示了几遍，这一格写“读不准”。',
    (printed) =>
      `这一格按“填充”对齐，存着的“${printed}”显示时重复，读不准。请在原文件里把水平对齐改成“常规”，保存后重新放入。`,
  ],
  [
    'document/cell-error',
    'warning',
    '单元格里是错误值',
    '表格软件算不出这一格，显示的是错误代码。本站照样显示，不当作数，落在表里就写“读不准”。',
    (printed) => `这一格显示“${printed}”，不是一个值。请在原文件里改好公式，保存后重新放入。`,
  ],
  [
    'document/rounded-display',
    'notice',
    '显示的数比存的数少几位',
    '单元格按格式显示时四舍五入了。本站按显示的读。',
    (printed, expected) => `这一格显示“${printed}”，存的是“${expected}”，按显示的读。`,
  ],
  [
    'document/text-in-shapes',
    'warning',
    '图形里写着文字',
    '浮在表格上的文本框、图形里的文字不在单元格里，没有收入。',
    (printed) => `图形里写着“${printed}”，没有收入。`,
  ],
  ['document/comments', 'notice', '有批注', '批注打印时看不见，本站不收。', (printed) => `${printed}没有收入。`],
  [
    'document/macros',
    'notice',
    '文件里有宏',
    '宏是文件里的程序。本站从不运行它，公布的原文件里它还在。',
    () => '文件里有宏，没有运行。',
  ],
  [
    'document/external-links',
    'notice',
    '引用了别的文件',
    '有的值是从别的文件取来的。本站不去取，用的是存着的值。',
    (printed) => `${printed}，用的是存着的值。`,
  ],
  [
    'document/scanned',
    'warning',
    '有扫描或拍照的页',
    '整页是图片，没有文字可读。请看原文件；办事人员可以换成 Word 或表格软件导出的文件，或者从文件页下载空白表，照原件录入。',
    (printed) => `${printed}，没有读。`,
  ],
  [
    'document/unread-table',
    'warning',
    '有没读的表',
    '分不清它的格子，或者说不准哪些字看得见。本站不猜，只把文字逐行列出。',
    (printed) => `这张表没有读：${printed}。`,
  ],
  [
    'document/row-over-pages',
    'notice',
    '一行跨了两页',
    '表格的一行被分在两页，本站接成一行读。',
    (printed) => `${printed}。`,
  ],
  [
    'document/damaged-page',
    'warning',
    'PDF 有损坏的页',
    '这一页的内容不完整，上面的表没有读。',
    (printed) => `${printed}，没有读。`,
  ],
  [
    'document/unreadable-font',
    'warning',
    'PDF 里有认不出的字',
    '有的字体没有写明每个字形是什么字，读出来会是乱码，所以没有读。',
    (printed) => `${printed}，没有读。`,
  ],
  [
    'document/unread-object',
    'warning',
    '文件里嵌着别的东西',
    '嵌在文件里的图表等不是文字，没有收入。',
    (printed) => `嵌着“${printed}”，没有收入。`,
  ],
  ['document/pictures', 'notice', '文件里有图片', '图片里的字没有读。', (printed) => `${printed}，里面的字没有读。`],
  [
    'document/unread-field',
    'warning',
    '有读不出的域',
    '这里的内容由软件临时画出，文件里没有文字。',
    (printed) => `域“${printed}”没有文字结果，没有收入。`,
  ],
  [
    'document/drawn-field',
    'warning',
    '有画出来的内容',
    '这里的内容由软件临时画出，文件里没有文字。',
    (printed) => `“${printed}”没有文字结果，没有收入。`,
  ],
  [
    'document/automatic-numbers',
    'notice',
    '有没收入的自动编号',
    '编号由软件自动生成，文件里没有编号的文字，没有收入；别的文字不受影响。',
    (printed) => `${printed}没有收入。`,
  ],
  [
    'document/unknown-numbering',
    'notice',
    '有读不出的自动编号',
    '编号由软件自动生成，这一种本站读不出；文字本身不受影响。',
    (printed) => `编号格式“${printed}”读不出，没有收入。`,
  ],
  [
    'document/unknown-symbol',
    'notice',
    '有读不出的符号',
    '符号字体里的图形没有对应的文字。',
    (printed) => `符号“${printed}”没有对应的文字。`,
  ],
  [
    'document/missing-part',
    'warning',
    '文件缺了一部分',
    '文件提到的一部分不在里面，那部分没有读。',
    (printed) => `文件里没有“${printed}”这一部分。`,
  ],
  [
    'document/missing-style-sheet',
    'warning',
    '网页的样式表不在文件里',
    '网页上哪些字藏着、哪些划掉，有的写在另外的样式表里。它不在文件里，本站分不出。',
    (printed) =>
      `网页用的${printed} 不在文件里，它藏起来的字本站分不出，当作看得见的读。请对照原网页核对，或存成一个文件（.mht）重新放入。`,
  ],
  [
    'document/overlapping-cells',
    'notice',
    '单元格互相重叠',
    '网页里的单元格跨行跨列时重叠了，本站按浏览器显示的样子读。',
    () => '这一格和别的格子重叠，按浏览器显示的样子读。',
  ],
  [
    'document/frame',
    'warning',
    '网页里嵌着别的网页',
    '嵌进来的网页不在这个文件里，没有读。',
    (printed) => `嵌着“${printed}”，没有读。`,
  ],
];

/** A check for each thing that readers notice: they say it where they meet it, here it gets its words. */
export const sourceNotes: readonly Check[] = NOTES.map(([code, severity, title, explanation, sentence]) => ({
  code,
  severity,
  about: 'reading',
  title,
  explanation,
  find: ({ site, tables }) =>
    site.documents.flatMap((document) =>
      (tables.get(document.id)?.notes ?? [])
        .filter((note) => note.code === code)
        .map(({ ref, printed, expected }) => ({
          subjectId: document.id,
          documentId: document.id,
          projectId: null,
          sourceRef: ref,
          printed,
          expected,
          message: sentence(printed, expected),
        })),
    ),
}));
