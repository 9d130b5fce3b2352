import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '[本](⟦https://www.amazon.co.jp/dp/4000000000/?tag=minat⟧)\n' },
		{ text: '- [本](⟦https://www.amazon.co.jp/s?k=umi&tag=mi⟧\n\n続きです。\n' },
		{ text: '[本](⟦https://www.amazon.co.jp/dp/4000⟧)\n' },
		{ text: '[本](⟦https://www.amazon.co.jp/s?k=%E6%⟧)、[本](⟦https://www.amazon.co.jp/s?k=%E⟧)\n' },
	],
	passing: [
		{ text: '[本](https://www.amazon.co.jp/dp/4000000000/?tag=minato-22)\n' },
		{ text: '[本](https://amzn.to/3abcdef)\n' },
		{ text: '[他](https://other.example/?tag=mi) `[本](https://www.amazon.co.jp/s?k=umi&tag=mi`\n' },
	],
});
