import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '[本](⟦https://www.amazon.co.jp/dp/4000000000/?tag=minato-22⟧)\n' },
		{ text: '[本](⟦https://amzn.to/3abcdef⟧)\n\n※ アフィリエイトリンクを含みます。\n' },
		{ text: '## 本\n\n[本](⟦https://www.amazon.co.jp/s?k=umi&tag=minato-22⟧)、[本](https://amzn.to/3abcdef)\n' },
	],
	passing: [
		{ text: '【PR】\n\n[本](https://amzn.to/3abcdef)\n' },
		{ text: '※ アフィリエイトリンクを含みます。\n\n[本](https://amzn.to/3abcdef)\n' },
		{ text: '[本](https://www.amazon.co.jp/dp/4000000000/)\n' },
	],
});
