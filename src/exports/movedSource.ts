/**
 * What stands at the address that a web page had before it was published as a text: a way on, which runs nothing.
 * As in every page the byte-order mark says that it is UTF-8, whatever a server says.
 * @param name of the text, in the same folder
 */
export const movedSource = (name: string): string => `\ufeff<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>原文件换了地址</title>
<h1>原文件换了地址</h1>
<p>这份原文件是网页。为了不在本站运行它里面的脚本，后面加了 .txt，内容一个字节也没有改：<a href="${name}">${name}</a></p>
</html>
`;
