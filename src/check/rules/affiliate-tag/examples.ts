import { defineExamples } from '../../example.ts';

const site = { affiliate: { amazon_tag: 'minato-22' } };

export default defineExamples({
	failing: [
		{
			text: '[本](⟦https://www.amazon.co.jp/dp/4000000000/⟧)\n',
			site,
			fixed: '[本](https://www.amazon.co.jp/dp/4000000000/?tag=minato-22)\n',
			params: [{ tag: 'なし' }],
		},
		{
			text: '[本](⟦https://www.amazon.co.jp/s?k=umi&tag=tanin-22⟧)\n',
			site,
			fixed: '[本](https://www.amazon.co.jp/s?k=umi&tag=minato-22)\n',
		},
		{ text: '[本](⟦https://www.amazon.co.jp/dp/4000000000/⟧)\n' },
	],
	passing: [
		{ text: '[本](https://www.amazon.co.jp/dp/4000000000/?tag=minato-22)\n', site },
		{ text: '[本](https://www.amazon.co.jp/dp/4000000000/?tag=x-22)\n' },
		{ text: '[本](https://amzn.to/3abcdef) [社](https://www.amazon.co.jp/)\n', site },
	],
});
